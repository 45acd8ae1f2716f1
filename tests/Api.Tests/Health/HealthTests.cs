using System.Net;
using Matchmaking.Api.Health;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Health;

[Collection(ApiCollection.Name)]
public sealed class HealthTests(ApiFixture api)
{
    [Fact]
    public async Task The_process_is_alive() =>
        Assert.Equal("alive", (await api.German.Ask("/health/live"))["status"].GetString());

    [Fact]
    public async Task The_process_is_ready_when_storage_catalogue_and_model_answer()
    {
        await Eventually.Holds(async () => (await api.German.Ask("/health/ready")).Status == HttpStatusCode.OK, "the program is ready");
        var ready = await api.German.Ask("/health/ready");
        Assert.Equal(("ready", api.Catalogue.Version), (ready["status"].GetString(), ready["catalogue"].GetString()));
        Assert.InRange(ready["lagSeconds"].GetInt32(), 0, 30);
        Assert.Equal("content", ready["model"].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData(0, "ready")]
    [InlineData(30, "ready")]
    [InlineData(30.1, "behind")]
    public void Lists_that_lag_by_more_than_half_a_minute_are_told(double seconds, string status) =>
        Assert.Equal(status, Readiness.StatusOf(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task Watchers_may_ask_for_the_head_only() =>
        Assert.Equal(HttpStatusCode.OK, (await api.German.Ask(HttpMethod.Head, "/health/live")).Status);
}
