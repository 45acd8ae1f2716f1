using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

/// <summary>Chances learned from answers that were drawn from known chances.</summary>
public class AcceptanceTests
{
    [Fact]
    public void Planted_chances_are_found_although_not_everybody_reads_that_far()
    {
        var learned = Acceptance.Learn(Planted(alliances: 60, shown: 200))!;

        foreach (var gain in new[] { 0.15, 0.3, 0.5, 0.7, 0.85 })
        {
            Assert.Equal(ChanceOfAlliance(gain), learned.OfAlliance(gain), 0.06);
            Assert.Equal(ChanceOfCompany(gain), learned.OfCompany(gain), 0.06);
        }

        Assert.InRange(learned.Errors.Alliance, 0, 0.2);
        Assert.InRange(learned.Errors.Company, 0, 0.2);
    }

    [Fact]
    public void Scores_are_the_product_of_both_chances_and_never_fall_when_a_side_gains_more()
    {
        var learned = Acceptance.Learn(Planted(alliances: 60, shown: 200))!;

        for (var company = 0; company <= 100; company++)
            for (var alliance = 0; alliance <= 100; alliance++)
            {
                var score = learned.Score(company / 100.0, alliance / 100.0);
                Assert.True(score <= learned.Score((company + 1) / 100.0, alliance / 100.0) && score <= learned.Score(company / 100.0, (alliance + 1) / 100.0));
                Assert.Equal(company * alliance == 0, score == 0);
                if (score > 0)
                    Assert.Equal(learned.OfCompany(company / 100.0) * learned.OfAlliance(alliance / 100.0), score, 0.002);
            }
    }

    [Fact]
    public void Where_chances_are_the_same_the_gains_decide()
    {
        var learned = Acceptance.Learn(Planted(alliances: 60, shown: 200))!;

        Assert.Equal(learned.OfCompany(0.99), learned.OfCompany(1));
        Assert.True(learned.Score(1, 1) > learned.Score(0.99, 1));
    }

    [Theory]
    [InlineData(4, 200)]
    [InlineData(60, 1)]
    public void Nothing_is_learned_from_few_alliances_or_few_answers(int alliances, int shown) =>
        Assert.Null(Acceptance.Learn(Planted(alliances, shown)));

    [Fact]
    public void Nothing_is_learned_while_hardly_anybody_says_no()
    {
        var examples = Planted(alliances: 60, shown: 100);

        Assert.NotNull(Acceptance.Learn(examples));
        Assert.Null(Acceptance.Learn(examples.Where(example => example.Response != PartnerResponse.Declined)));
        Assert.Null(Acceptance.Learn(examples.Where(example => example.Response != PartnerResponse.Passed)));
        Assert.Null(Acceptance.Learn(examples.Select(example => example with { Response = PartnerResponse.Open })));
    }

    [Fact]
    public void Nothing_is_learned_that_does_not_hold_for_other_alliances()
    {
        var examples = Enumerable.Range(0, 1000).Select(number => Example(number % 5, number, 0.5, 1, (number % 5 < 2) == (number % 10 < 9) ? PartnerResponse.Agreed : PartnerResponse.Declined));
        var passed = Enumerable.Range(0, 1000).Select(number => Example(number % 5, 2000 + number, 0.5, 1, PartnerResponse.Passed));

        Assert.Null(Acceptance.Learn(examples.Concat(passed)));
    }

    [Theory]
    [InlineData(30, 60)]
    [InlineData(8, 30)]
    [InlineData(60, 200)]
    public void Nothing_is_learned_where_gains_say_nothing_or_the_opposite(int alliances, int shown)
    {
        var used = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            used += Acceptance.Learn(Planted(alliances, shown, seed, _ => 0.4, _ => 0.2)) is null ? 0 : 1;
            Assert.Null(Acceptance.Learn(Planted(alliances, shown, seed, gain => 0.9 - (0.8 * gain), gain => 0.55 - (0.5 * gain))));
        }

        Assert.InRange(used, 0, 1);
    }

    [Fact]
    public void The_order_of_examples_makes_no_difference()
    {
        var examples = Planted(alliances: 60, shown: 200);

        Assert.Equal(Acceptance.Learn(examples)!.Score(0.4, 0.6), Acceptance.Learn(examples.AsEnumerable().Reverse())!.Score(0.4, 0.6), 9);
    }

    [Fact]
    public void A_list_by_chances_is_the_beginning_of_the_list_of_all_and_holds_the_same_companies()
    {
        var learned = Acceptance.Learn(Planted(alliances: 60, shown: 200))!;
        foreach (var seed in Enumerable.Range(97, 6))
        {
            var finder = new PartnerFinder(Matchmaking.Recommender.Population.CompanyTable.Of(Shipped.Catalogue, FictionalRegion.Of(600, seed)));
            var query = Query(seed);
            var (byGains, all) = (finder.Find(query with { Limit = 600 }), finder.Find(query with { Limit = 600, Acceptance = learned }));

            Assert.False(byGains.ByChances);
            Assert.True(all.ByChances);
            Assert.Equal(all.Items.OrderByDescending(partner => partner.Score).Select(partner => partner.Company), all.Items.Select(partner => partner.Company));
            Assert.Equal(byGains.Items.Select(partner => partner.Company).Order(), all.Items.Select(partner => partner.Company).Order());
            Assert.NotEqual(byGains.Items.Select(partner => partner.Company), all.Items.Select(partner => partner.Company));
            Assert.Equal(all.Items.Take(15).Select(partner => partner.Company), finder.Find(query with { Acceptance = learned }).Items.Select(partner => partner.Company));
            Assert.All(all.Items, partner => Assert.Equal(learned.Score(partner.ForCompany.Gain, partner.ForAlliance.Gain), partner.Score, 12));
        }
    }

    private static double ChanceOfAlliance(double gain) => 0.05 + (0.5 * gain * gain);

    private static double ChanceOfCompany(double gain) => 0.1 + (0.8 * gain);

    private static List<PartnerExample> Planted(int alliances, int shown) => Planted(alliances, shown, 7, ChanceOfCompany, ChanceOfAlliance);

    private static List<PartnerExample> Planted(int alliances, int shown, int seed, Func<double, double> chanceOfCompany, Func<double, double> chanceOfAlliance)
    {
        var random = new Random(seed);
        var examples = new List<PartnerExample>();
        for (var number = 0; number < alliances * shown; number++)
        {
            var (forCompany, forAlliance, place) = (random.NextDouble(), random.NextDouble(), 1 + (number / alliances % 20));
            var approaches = random.NextDouble() < Attention.At(place) && random.NextDouble() < chanceOfAlliance(forAlliance);
            var response = !approaches ? PartnerResponse.Passed : random.NextDouble() < chanceOfCompany(forCompany) ? PartnerResponse.Agreed : PartnerResponse.Declined;
            examples.Add(new(new($"alliance-{number % alliances}", $"firm-{number}", new DateOnly(2026, 3, 2), place, forCompany, forAlliance), response));
        }

        return examples;
    }

    private static PartnerExample Example(int alliance, int company, double gain, int place, PartnerResponse response) =>
        new(new PartnerShowing($"alliance-{alliance}", $"firm-{company}", new DateOnly(2026, 3, 2), place, gain, gain), response);

    private static PartnerQuery Query(int seed)
    {
        var random = new Random(seed);
        var companies = FictionalRegion.Of(600, seed);
        return new PartnerQuery
        {
            Alliance = new Matchmaking.Recommender.Population.AllianceOutline
            {
                Id = "fluss",
                Members = [.. FictionalRegion.Some(companies, 40, seed)],
                Offers = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id).OrderBy(_ => random.Next()).Take(5)],
            },
            On = new DateOnly(2026, 3, 2),
            Limit = 15,
        };
    }
}
