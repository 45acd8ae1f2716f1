namespace Matchmaking.Api.Tests;

[Collection(ApiCollection.Name)]
public sealed class AllianceTests(ApiFixture api)
{
    [Fact]
    public async Task Duisburg_shows_published_facts_each_with_its_source()
    {
        var alliance = await api.German.Ask("/api/alliances/duisburg");

        Assert.Equal(2014, alliance["founded"].GetProperty("year").GetInt32());
        Assert.Equal(3, alliance["seats"].GetArrayLength());
        Assert.Equal(3, alliance["offers"].GetArrayLength());
        Assert.Equal(6, alliance["charter"].GetProperty("commitments").GetArrayLength());
        Assert.Equal("2026-02-28", alliance["award"].GetProperty("deadline").GetString());
        var known = alliance["sources"].EnumerateArray().Select(source => source.GetProperty("source").GetString()).ToList();
        Assert.All(alliance["offers"].EnumerateArray(), offer => Assert.Contains(offer.GetProperty("source").GetString(), known));
    }
}
