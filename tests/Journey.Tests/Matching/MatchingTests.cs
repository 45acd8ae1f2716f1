using Matchmaking.Bench;
using Matchmaking.Bench.Matching;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Partners;

namespace Matchmaking.Journey.Tests.Matching;

/// <summary>What <c>bench matching</c> measures: who has a turn, and whether planted chances are found.</summary>
public sealed class MatchingTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(3, 5)]
    public async Task With_hardly_anybody_every_table_is_told_and_nothing_is_no_number(int alliances, int companies)
    {
        var (code, output) = await Run("--alliances", $"{alliances}", "--companies", $"{companies}");

        Assert.Equal(0, code);
        Assert.Contains("| 10 places each | Nash welfare |", output, StringComparison.Ordinal);
        Assert.Contains("An alliance everywhere", output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--companies", "many")]
    [InlineData("--companies", "-1")]
    [InlineData("--companies", "0")]
    [InlineData("--alliances", "0")]
    [InlineData("--alliances", "401")]
    public async Task What_cannot_be_counted_is_a_wrong_call(params string[] arguments) =>
        await Assert.ThrowsAsync<WrongUsageException>(() => Run(arguments));

    [Fact]
    public void Fitted_places_keep_what_alliances_have_and_what_companies_would_get_by_lot()
    {
        var region = new Region(4, [[0, 1, 2], [1, 2, 3]], [[0.2f, 0.4f, 0.6f], [0.5f, 0.1f, 0.3f]], [6, 3]);

        var places = ProportionalFitting.Solve(region);

        var got = new double[region.Companies];
        foreach (var (alliance, row) in places.Index())
            foreach (var (place, share) in row.Index())
                got[region.Candidates[alliance][place]] += share;
        Assert.All(region.EvenShares().Zip(got), pair => Assert.Equal(pair.First, pair.Second, 0.05));
        Assert.All(places.Zip(region.Capacities), pair => Assert.Equal(pair.Second, pair.First.Sum(), 0.05));
    }

    [Fact]
    public void By_Nash_welfare_everybody_gets_something_and_alliances_have_what_they_have()
    {
        var region = new Region(4, [[0, 1, 2], [1, 2, 3]], [[0.2f, 0.4f, 0.6f], [0.5f, 0.1f, 0.3f]], [6, 3]);

        var places = NashWelfare.Solve(region);

        Assert.All(places.Zip(region.Capacities), pair => Assert.Equal(pair.Second, pair.First.Sum(), 0.001));
        Assert.True(places[0][0] > 1 && places[1][2] > 1);
    }

    [Fact]
    public void Chances_that_answers_were_drawn_from_are_found_and_are_worth_more_than_gains()
    {
        var country = new MatchingCountry(Catalogue, alliances: 60, companies: 1500, neighbours: 9, seed: 1);
        var planted = PlantedChances.All.Single(chances => chances.Name == "alliances hesitate");
        var answers = new PlantedAnswers(country, planted, seed: 1);
        foreach (var alliance in Enumerable.Range(0, 60))
            answers.Live(alliance);

        var learned = Acceptance.Learn(answers.Examples)!;

        Assert.InRange(learned.Errors.Company, 0, 0.2);
        Assert.InRange(learned.Errors.Alliance, 0, 0.2);
        var (byGains, byChances) = (Worth(null), Worth(learned));
        Assert.True(byChances > byGains * 1.15, $"{byChances:f3}, {byGains:f3}");

        double Worth(Acceptance? acceptance) => Enumerable.Range(60, 60)
            .SelectMany(number => country.Finder.Find(new PartnerQuery { Alliance = country.Alliance(number), On = PlantedAnswers.End, Limit = 10, Acceptance = acceptance }).Items)
            .Average(partner => planted.OfBoth(partner.ForCompany.Gain, partner.ForAlliance.Gain));
    }

    private static async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        return (await new MatchingCommand(output).Run(arguments), output.ToString());
    }
}
