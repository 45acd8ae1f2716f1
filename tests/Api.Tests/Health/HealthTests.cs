using System.Net;
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
        Assert.Equal(api.Catalogue.Version, ready["catalogue"].GetString());
        Assert.Equal("content", ready["model"].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Watchers_may_ask_for_the_head_only() =>
        Assert.Equal(HttpStatusCode.OK, (await api.German.Ask(HttpMethod.Head, "/health/live")).Status);
}
