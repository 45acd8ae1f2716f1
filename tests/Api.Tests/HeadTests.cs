using System.Net;

namespace Matchmaking.Api.Tests;

[Collection(ApiCollection.Name)]
public sealed class HeadTests(ApiFixture api)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en/catalogue")]
    [InlineData("/betriebe")]
    public async Task Whoever_asks_for_the_head_gets_the_answer_without_its_body(string path)
    {
        var head = await api.German.Ask(HttpMethod.Head, path);
        var whole = await api.German.Ask(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal(HttpStatusCode.OK, whole.Status);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_has_no_head() =>
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask(HttpMethod.Head, "/gibt-es-nicht")).Status);
}
