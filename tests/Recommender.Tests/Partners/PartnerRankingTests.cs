using System.Text.Json;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

public class PartnerRankingTests
{
    private const int Ranked = 64;

    private static readonly IReadOnlyList<CompanyFacts> Companies = FictionalRegion.Of(500, 71);
    private static readonly PartnerFinder Finder = new(CompanyTable.Of(Shipped.Catalogue, Companies));

    private static readonly PartnerQuery Query = new()
    {
        Alliance = new AllianceOutline { Id = "buendnis-fluss", Members = FictionalRegion.Some(Companies, 40, 71), Offers = ["BU-02", "IK-06", "BU-07"] },
        On = new DateOnly(2026, 5, 4),
        Limit = 10,
    };

    [Fact]
    public void Every_page_cut_of_one_ranking_is_the_page_that_is_found_anew()
    {
        var ranking = Finder.Rank(Query, Ranked);
        foreach (var (limit, skip, skipTurns) in new[] { (10, 0, 0), (1, 0, 0), (10, 10, 10), (3, 61, 0), (64, 0, 0), (10, 0, 500) })
        {
            var anew = Finder.Find(Query with { Limit = limit, Skip = skip, SkipTurns = skipTurns });

            Assert.Equal(JsonSerializer.Serialize(anew), JsonSerializer.Serialize(ranking.Page(limit, skip, skipTurns)));
        }
    }

    [Fact]
    public async Task Many_threads_may_read_pages_at_once()
    {
        var ranking = Finder.Rank(Query, Ranked);
        var pages = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => JsonSerializer.Serialize(ranking.Page(Ranked, 0, 0)))));

        Assert.Single(pages.Distinct());
    }
}
