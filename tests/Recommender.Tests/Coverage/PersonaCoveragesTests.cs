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
        var all = new CoverageQuery { Headcount = 12, ShiftShare = 0.9 };
        var suggested = Shipped.Coverages.All(all).SelectMany(coverage => coverage.Needs).SelectMany(need => need.Practices).Distinct().ToList();
        Assert.NotEmpty(suggested);
        Assert.All(suggested, id => Assert.True(Shipped.Catalogue.Practices[id] is { SizeFit.Small: > 0, ShiftFit: > 0 }, id));
    }

    [Fact]
    public void A_gain_is_what_the_total_rises_by_when_the_practice_runs()
    {
        var query = new CoverageQuery { Running = ["IK-04", "AZ-04"], Headcount = 40, ShiftShare = 0.5, EventCard = "sibling-drops-out" };
        var before = Shipped.Coverages.Of(Carer, query).Total;
        var gains = Shipped.Coverages.Gains(Carer, query);
        Assert.Equal(gains.OrderByDescending(gain => gain.Gain), gains);
        Assert.NotEmpty(gains);
        Assert.All(gains, gain => Assert.Equal(
            before + gain.Gain,
            Shipped.Coverages.Of(Carer, query with { Running = [.. query.Running, gain.Practice] }).Total,
            1e-9));
    }

    [Fact]
    public void An_event_card_adds_to_what_matters_and_never_beyond_the_most()
    {
        var calm = Weights(new CoverageQuery());
        var shifted = Weights(new CoverageQuery { EventCard = "sibling-drops-out" });
        Assert.Equal(0.4, shifted["fewer-hours"], 1e-9);
        Assert.DoesNotContain("fewer-hours", calm.Keys);
        Assert.Equal(calm["health-relief"] + 0.4, shifted["health-relief"], 1e-9);
        Assert.Equal(1, shifted["care-organisation"]);
        Assert.Equal(shifted.Values.OrderDescending(), shifted.Values);
    }

    [Fact]
    public void An_unknown_event_card_is_a_mistake_of_the_caller() =>
        Assert.Throws<KeyNotFoundException>(() => Shipped.Coverages.Of(Carer, new CoverageQuery { EventCard = "lottery" }));

    [Fact]
    public void What_is_made_for_other_situations_reaches_this_one_a_little()
    {
        Assert.Equal(0.65 * 0.25, CoverageOf("orientation", "IK-05"), 1e-9);
        Assert.DoesNotContain("PFL", Shipped.Catalogue.Practices["IK-05"].Topics);
        Assert.Equal(3, Shipped.Catalogue.Practices["IK-05"].Needs["orientation"]);
    }

    [Fact]
    public void Relevance_knows_bands_only()
    {
        var here = new CoverageQuery { Headcount = 40, ShiftShare = 0.71, MobileShare = 0.0, Sector = "production" };
        var there = here with { ShiftShare = 0.99, MobileShare = 0.19, Headcount = 49 };
        Assert.Equal(
            Shipped.Coverages.All(here).Select(coverage => (coverage.Persona, coverage.Relevance)),
            Shipped.Coverages.All(there).Select(coverage => (coverage.Persona, coverage.Relevance)));
    }

    [Fact]
    public void A_firm_of_nine_is_shown_no_persona_and_a_firm_of_ten_all()
    {
        Assert.Empty(Shipped.Coverages.All(new CoverageQuery { Headcount = 9, Topics = ["PFL"] }));
        Assert.Equal(Shipped.Catalogue.Personas.Count, Shipped.Coverages.All(new CoverageQuery { Headcount = 10 }).Count);
    }

    [Fact]
    public void General_help_suits_the_firm_and_does_not_depend_on_its_topics()
    {
        var firm = new CoverageQuery { Headcount = 6, ShiftShare = 0.9, Running = ["AZ-17"] };
        var help = Shipped.Coverages.GeneralHelp(firm);
        Assert.Equal(6, help.Distinct().Count());
        Assert.All(help, id => Assert.True(Shipped.Catalogue.Practices[id] is { SizeFit.Micro: > 0, ShiftFit: > 0 }, id));
        Assert.DoesNotContain("AZ-17", help);
        Assert.Equal(help, Shipped.Coverages.GeneralHelp(firm with { Topics = ["PFL"], Sector = "craft", MobileShare = 0.4 }));
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

    private static Dictionary<string, double> Weights(CoverageQuery query) =>
        Shipped.Coverages.Of(Carer, query).Needs.ToDictionary(need => need.Need, need => need.Weight);

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
