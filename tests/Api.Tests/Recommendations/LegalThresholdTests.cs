using System.Text.Json;
using Matchmaking.Api.Http;
using Matchmaking.Api.Recommendations;

namespace Matchmaking.Api.Tests.Recommendations;

/// <summary>What the law gives from which head count on, seen through HTTP.</summary>
[Collection(ApiCollection.Name)]
public sealed class LegalThresholdTests(ApiFixture api)
{
    [Theory]
    [InlineData("AZ-14", 15, null)]
    [InlineData("AZ-14", 16, "parental-part-time")]
    [InlineData("AZ-19", 15, null)]
    [InlineData("AZ-19", 16, "care-leave")]
    [InlineData("AZ-19", 25, "care-leave")]
    [InlineData("AZ-19", 26, "family-care-leave")]
    [InlineData("AZ-13", 45, null)]
    [InlineData("AZ-13", 46, "bridge-part-time")]
    [InlineData("AZ-13", 200, "bridge-part-time")]
    [InlineData("AZ-13", 201, "bridge-part-time")]
    public async Task A_claim_is_named_exactly_from_its_threshold_on(string practice, int headcount, string? rule) =>
        Assert.Equal(rule, (await Ask(practice, headcount)).LegalClaim?.Rule);

    [Theory]
    [InlineData(46, "4")]
    [InlineData(60, "4")]
    [InlineData(61, "5")]
    [InlineData(200, "14")]
    public async Task Between_46_and_200_the_note_names_the_quota(int headcount, string quota) =>
        Assert.Matches($@"\b{quota}\b", (await Ask("AZ-13", headcount)).LegalClaim!.Note);

    [Fact]
    public async Task From_201_on_there_is_no_quota_in_the_note() =>
        Assert.NotEqual((await Ask("AZ-13", 200)).LegalClaim!.Note, (await Ask("AZ-13", 201)).LegalClaim!.Note);

    [Fact]
    public async Task At_26_all_claims_of_the_practice_are_listed() =>
        Assert.Superset(new HashSet<string> { "care-leave", "family-care-leave" }, (await Ask("AZ-19", 26)).LegalClaims.Select(claim => claim.Rule).ToHashSet());

    [Fact]
    public async Task A_company_sees_the_quota_of_its_own_size()
    {
        var id = await api.German.NewCompany(headcount: 61, shiftShare: 0);
        var answer = await api.German.Ask($"/api/companies/{id}/recommendations?limit=200");
        var item = JsonSerializer.Deserialize(answer.Body, ApiJson.Default.RecommendationsAnswer)!.Items.Single(item => item.Practice == "AZ-13");

        Assert.Matches(@"\b5\b", item.LegalClaim!.Note);
    }

    private async Task<RecommendationAnswer> Ask(string practice, int headcount)
    {
        var answer = await api.German.Post("/api/recommendations", $$"""{"headcount":{{headcount}},"shiftShare":0,"topics":["PFL","ELT"],"limit":200}""");
        return JsonSerializer.Deserialize(answer.Body, ApiJson.Default.RecommendationsAnswer)!.Items.Single(item => item.Practice == practice);
    }
}
