using Matchmaking.Recommender.Coverage;

namespace Matchmaking.Recommender.Tests.Coverage;

public class PersonaCoveragesTests
{
    private const string Carer = "pflegender-produktionsmitarbeiter";
    private const string Newcomer = "zugezogene-it-fachkraft";

    private static readonly string[] Practices = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id)];

    [Fact]
    public void Without_measures_nothing_is_covered()
    {
        var coverage = Shipped.Coverages.Of(Carer, new CoverageQuery());
        Assert.Equal(0, coverage.Total);
        Assert.All(coverage.Needs, need => Assert.Equal(0, need.Coverage));
    }

    [Fact]
    public void Adding_a_measure_never_lowers_anything()
    {
        var random = new Random(2026);
        for (var round = 0; round < 300; round++)
        {
            var query = RandomFirm(random);
            var more = query with { Running = [.. query.Running, Pick(random)] };
            foreach (var (before, after) in Shipped.Coverages.All(query).Zip(Shipped.Coverages.All(more)))
            {
                Assert.Equal(before.Persona, after.Persona);
                Assert.True(after.Total >= before.Total);
                Assert.All(before.Needs.Zip(after.Needs), pair => Assert.True(pair.Second.Coverage >= pair.First.Coverage));
            }
        }
    }

    [Fact]
    public void Everything_stays_within_0_and_1_and_the_total_is_the_weighted_mean()
    {
        var random = new Random(1121);
        for (var round = 0; round < 300; round++)
            foreach (var coverage in Shipped.Coverages.All(RandomFirm(random)))
            {
                Assert.InRange(coverage.Relevance, 0, 1);
                Assert.All(coverage.Needs, need => Assert.InRange(need.Coverage, 0, 1));
                var mean = coverage.Needs.Sum(need => need.Weight * need.Coverage) / coverage.Needs.Sum(need => need.Weight);
                Assert.Equal(mean, coverage.Total, 1e-9);
            }
    }

    [Fact]
    public void A_practice_made_for_a_need_covers_most_of_it_and_a_second_one_adds()
    {
        Assert.Equal(0.65, CoverageOf("care-organisation", "IK-04"), 1e-9);
        Assert.Equal(1 - (0.35 * 0.35), CoverageOf("care-organisation", "IK-04", "IK-06"), 1e-9);
        Assert.Equal(0.65, CoverageOf("care-organisation", "IK-04", "IK-04"), 1e-9);
    }

    [Fact]
    public void What_does_not_work_in_shifts_covers_less_the_more_people_work_shifts()
    {
        var query = new CoverageQuery { Running = ["AZ-01"] };
        var shares = new double?[] { null, 0, 0.5, 1 }.Select(share => Need(Shipped.Coverages.Of(Carer, query with { ShiftShare = share }), "flexible-hours").Coverage);
        Assert.Equal([0.65, 0.65, 0.325, 0], shares.Select(share => Math.Round(share, 9)));
    }

    [Fact]
    public void What_is_not_for_firms_of_this_size_covers_nothing()
    {
        var pool = new CoverageQuery { Running = ["AO-02"] };
        Assert.Equal(0, Shipped.Coverages.Of(Carer, pool with { Headcount = 3 }).Total);
        Assert.True(Shipped.Coverages.Of(Carer, pool with { Headcount = 300 }).Total > 0);
        Assert.True(Shipped.Coverages.Of(Carer, pool).Total > 0);
    }

    [Fact]
    public void Open_needs_name_the_strongest_eligible_practices()
    {
        var query = new CoverageQuery { Running = ["IK-04"], Hidden = ["IK-06"], Headcount = 40, ShiftShare = 0.8 };
        var need = Need(Shipped.Coverages.Of(Carer, query), "care-organisation");
        Assert.Equal(["IK-02", "SF-09"], need.Practices.Take(2));
        Assert.Equal(PersonaCoverages.MostSuggestions, need.Practices.Count);
        Assert.DoesNotContain("IK-04", need.Practices);
        Assert.DoesNotContain("IK-06", need.Practices);
    }

    [Fact]
    public void What_is_not_eligible_is_not_suggested()
    {
        var all = new CoverageQuery { Headcount = 5, ShiftShare = 0.9 };
        var suggested = Shipped.Coverages.All(all).SelectMany(coverage => coverage.Needs).SelectMany(need => need.Practices).Distinct();
        Assert.All(suggested, id => Assert.True(Shipped.Catalogue.Practices[id] is { SizeFit.Micro: > 0, ShiftFit: > 0 }, id));
    }

    [Fact]
    public void The_persona_of_a_factory_is_the_most_relevant_in_a_factory_that_asks_about_care()
    {
        var factory = new CoverageQuery { Headcount = 40, ShiftShare = 0.8, MobileShare = 0.1, Sector = "production", Topics = ["PFL"] };
        var office = new CoverageQuery { Headcount = 25, ShiftShare = 0, MobileShare = 0.9, Sector = "it", Topics = ["ZUZ"] };
        Assert.Equal(Carer, Shipped.Coverages.All(factory)[0].Persona);
        Assert.Equal(Newcomer, Shipped.Coverages.All(office)[0].Persona);
        Assert.True(Shipped.Coverages.Of(Carer, office).Relevance < Shipped.Coverages.Of(Carer, factory).Relevance / 2);
    }

    [Fact]
    public void The_weightiest_need_comes_first()
    {
        var weights = Shipped.Coverages.Of(Carer, new CoverageQuery()).Needs.Select(need => need.Weight).ToList();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(1, weights[0]);
    }

    [Fact]
    public void An_unknown_persona_is_a_mistake_of_the_caller() =>
        Assert.Throws<KeyNotFoundException>(() => Shipped.Coverages.Of("nobody", new CoverageQuery()));

    private static double CoverageOf(string need, params string[] running) =>
        Need(Shipped.Coverages.Of(Carer, new CoverageQuery { Running = running }), need).Coverage;

    private static CoverageOfNeed Need(CoverageOfPersona coverage, string need) => coverage.Needs.Single(entry => entry.Need == need);

    private static CoverageQuery RandomFirm(Random random) => new()
    {
        Running = [.. Enumerable.Range(0, random.Next(15)).Select(_ => Pick(random))],
        Headcount = random.Next(2) == 0 ? null : random.Next(1, 500),
        ShiftShare = random.Next(2) == 0 ? null : random.NextDouble(),
        MobileShare = random.Next(2) == 0 ? null : random.NextDouble(),
        Topics = random.Next(2) == 0 ? [] : ["PFL"],
    };

    private static string Pick(Random random) => Practices[random.Next(Practices.Length)];
}
