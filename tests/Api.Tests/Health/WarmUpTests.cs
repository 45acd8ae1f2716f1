using System.Net;
using System.Text.Json;
using Matchmaking.Api.Hosting;
using Matchmaking.Api.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Health;

[Collection(ApiCollection.Name)]
public sealed class WarmUpTests(ApiFixture api)
{
    [Fact]
    public async Task Every_invented_firm_of_the_warm_up_gets_an_answer()
    {
        var warmUp = api.Services.GetRequiredService<WarmUp>();
        for (var turn = 0; turn < 60; turn++)
        {
            var json = JsonSerializer.Serialize(warmUp.Firm(turn), ApiJson.Default.RecommendationBody);
            Assert.Equal(HttpStatusCode.OK, (await api.German.Post("/api/recommendations", json)).Status);
        }
    }
}
