using Matchmaking.Catalogue;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

/// <summary>Changes every input that a gain names, one at a time: either the gain is worth something else, and with it the score, or it is gone.</summary>
public class GainCounterfactualTests
{
    private static readonly PracticeCatalogue Catalogue = Shipped.Catalogue;

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(35)]
    public void Changing_an_input_named_in_a_gain_changes_the_score_or_removes_the_gain(int seed)
    {
        var codes = AssertEachGainRestsOnItsInputs(World.Of(seed));

        Assert.True(codes.Count > 200, $"Only {codes.Count} changes were tried.");
    }

    [Fact]
    public void So_it_is_with_alliances_of_any_number_of_members()
    {
        for (var members = 0; members <= 16; members++)
            AssertEachGainRestsOnItsInputs(World.Of(60 + members).WithMembers(members), 5);
    }

    [Fact]
    public void Of_fewer_than_five_members_no_practice_rests_on_what_they_live()
    {
        for (var members = 0; members <= 8; members++)
            foreach (var gain in World.Of(80).WithMembers(members).Find().Items.SelectMany(partner => partner.ForAlliance.Gains))
                if (gain.Code is GainCodes.CanShow or GainCodes.NewPractice)
                    Assert.Equal(members >= 5, gain.Inputs.Contains(GainInputs.AllianceMembers));
    }

    /// <returns>The code of the gain for every change that was tried.</returns>
    private static List<string> AssertEachGainRestsOnItsInputs(World world, int partners = 25)
    {
        var codes = new List<string>();
        foreach (var partner in world.Find().Items.Take(partners))
            foreach (var gain in partner.ForCompany.Gains.Concat(partner.ForAlliance.Gains))
                foreach (var input in gain.Inputs)
                {
                    var after = world.With(partner.Company, gain, input).Find().Items.FirstOrDefault(item => item.Company == partner.Company);
                    var kept = after?.ForCompany.Gains.Concat(after.ForAlliance.Gains).FirstOrDefault(each => Same(each, gain));
                    Assert.True(
                        kept is null || (Math.Abs(kept.Value - gain.Value) > 1e-9 && Math.Abs(after!.Score - partner.Score) > 1e-12),
                        $"{partner.Company}: {gain.Code}({string.Join(", ", gain.Arguments)}) does not rest on {input}");
                    codes.Add(gain.Code);
                }

        return codes;
    }

    [Theory]
    [InlineData(38)]
    [InlineData(39)]
    public void So_it_is_with_an_alliance_that_runs_nothing_yet(int seed)
    {
        var world = World.Of(seed);
        world = world with { Query = world.Query with { Alliance = world.Query.Alliance with { Begins = true, Offers = [], Members = [] } } };
        var codes = AssertEachGainRestsOnItsInputs(world);

        Assert.Contains(GainCodes.HasASay, codes);
        Assert.Contains(GainCodes.TopicAhead, codes);
    }

    [Theory]
    [InlineData(36)]
    [InlineData(37)]
    public void Changing_an_input_named_with_an_argument_changes_the_argument(int seed)
    {
        var world = World.Of(seed);
        foreach (var partner in world.Find().Items.Take(60))
            foreach (var input in partner.Argument.Because.Inputs)
            {
                var because = new Gain(partner.Argument.Because.Code, 0, partner.Argument.Because.Inputs, partner.Argument.Because.Arguments);
                var after = world.With(partner.Company, because, input).Find().Items.FirstOrDefault(item => item.Company == partner.Company)?.Argument;
                Assert.True(
                    after is null || after.Code != partner.Argument.Code || Math.Abs(after.Strength - partner.Argument.Strength) > 1e-9
                    || after.Because.Code != because.Code || !after.Because.Arguments.SequenceEqual(because.Arguments),
                    $"{partner.Company}: {because.Code}({string.Join(", ", because.Arguments)}) does not rest on {input}");
            }
    }

    private static bool Same(Gain one, Gain other) => one.Code == other.Code && one.Arguments.SequenceEqual(other.Arguments);

    private sealed record World(IReadOnlyList<CompanyFacts> Companies, PartnerQuery Query)
    {
        public static World Of(int seed)
        {
            var companies = FictionalRegion.Of(220, seed);
            return new World(companies, new PartnerQuery
            {
                Alliance = new AllianceOutline
                {
                    Id = "buendnis-fluss",
                    Members = FictionalRegion.Some(companies, 45, seed),
                    Offers = ["BU-02", "IK-06", "BU-05", "BU-07", "SF-13", "FU-01"],
                    Wanted = new WantedPartners { Sectors = ["it", "craft"], Sizes = [SizeClass.Micro], Districts = ["Hafen"], Topics = ["VAT", "ZUZ"] },
                },
                On = new DateOnly(2026, 5, 4),
                Limit = 200,
            });
        }

        public World WithMembers(int count) => Alliance(alliance => alliance with { Members = [.. alliance.Members.Take(count)] });

        public PartnerList Find() => new PartnerFinder(CompanyTable.Of(Catalogue, Companies)).Find(Query);

        public World With(string company, Gain gain, string input) => input switch
        {
            GainInputs.Headcount => Company(company, facts => facts with { Headcount = SizeClasses.Of(facts.Headcount) == SizeClass.Large ? 20 : 700 }),
            GainInputs.Sector => Company(company, facts => facts with { Sector = facts.Sector == "energy" ? "public" : "energy" }),
            GainInputs.District => Company(company, facts => facts with { District = "Anderswo" }),
            GainInputs.ShiftShare => Company(company, facts => facts with { ShiftShare = facts.ShiftShare > 0.5 ? 0 : 1 }),
            GainInputs.WillingToHost => Company(company, facts => facts with { WillingToHost = false }),
            GainInputs.Topics => Company(company, facts => facts with { Topics = facts.Topics.Contains("KRI") ? ["AUS"] : ["KRI"] }),
            GainInputs.Measures => Company(company, facts => WithOtherMeasures(facts, gain.Arguments[0])),
            GainInputs.AllianceOffers when Query.Alliance.Begins => Alliance(alliance => alliance with { Begins = false, Offers = ["BU-02"] }),
            GainInputs.AllianceOffers => Alliance(alliance => alliance with { Offers = [.. alliance.Offers.Where(offer => offer != gain.Arguments[1])] }),
            GainInputs.AllianceMembers => WithOtherMembers(company, gain),
            GainInputs.AllianceWanted => Alliance(alliance => alliance with { Wanted = new WantedPartners() }),
            _ => throw new InvalidOperationException($"Nobody knows how to change {input}."),
        };

        /// <summary>Takes the practice named away, or adds one that meets the need named.</summary>
        private static CompanyFacts WithOtherMeasures(CompanyFacts facts, string named) => Catalogue.Practices.Contains(named)
            ? facts with { Lived = [.. facts.Lived.Where(practice => practice != named)] }
            : facts with
            {
                Introduced =
                [
                    .. facts.Introduced,
                    Catalogue.Practices.First(practice => practice.Needs.ContainsKey(named)
                        && !facts.Introduced.Contains(practice.Id) && !facts.Lived.Contains(practice.Id)).Id,
                ],
            };

        /// <summary>Five companies just like the one in question join; where members like it are the gain, one of them leaves.</summary>
        private World WithOtherMembers(string company, Gain gain)
        {
            if (gain.Code.StartsWith("company.", StringComparison.Ordinal))
                return Alliance(alliance => alliance with { Members = [.. alliance.Members.Except([PeerOf(company, gain)])] });
            var twins = Enumerable.Range(1, 5).Select(number => Companies.Single(facts => facts.Id == company) with { Id = $"twin-{number}" }).ToList();
            return new World([.. Companies, .. twins], Query).Alliance(alliance => alliance with { Members = [.. alliance.Members, .. twins.Select(twin => twin.Id)] });
        }

        private string PeerOf(string company, Gain gain)
        {
            var own = Companies.Single(facts => facts.Id == company);
            return Companies.First(facts => Query.Alliance.Members.Contains(facts.Id)
                && (gain.Code == GainCodes.PeersOfSize || facts.Sector == own.Sector)
                && (gain.Code == GainCodes.PeersOfSector || SizeClasses.Of(facts.Headcount) == SizeClasses.Of(own.Headcount))).Id;
        }

        private World Company(string id, Func<CompanyFacts, CompanyFacts> change) =>
            this with { Companies = [.. Companies.Select(facts => facts.Id == id ? change(facts) : facts)] };

        private World Alliance(Func<AllianceOutline, AllianceOutline> change) => this with { Query = Query with { Alliance = change(Query.Alliance) } };
    }
}
