using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;

namespace Matchmaking.Recommender.Tests.Explanations;

/// <summary>A reason is only given if it is true of the model: what it names makes a difference.</summary>
public class ReasonTests
{
    private static readonly int[] OtherHeadcounts = [2, 40, 120, 5_000];
    private static readonly double[] OtherShares = [0, 0.5, 1];

    [Fact]
    public void What_speaks_against_an_item_is_said_last_and_counted()
    {
        var flexibleHours = Shipped.Find(Shipped.AskAll(Shipped.Firm(30, 0.5, 0, "trade", topics: "ELT")), "AZ-01")!;
        var against = flexibleHours.Reasons.TakeLast(flexibleHours.ReasonsAgainst).Select(reason => reason.Code).ToList();

        Assert.Contains(ReasonCodes.SectorFixedHours, against);
        Assert.DoesNotContain(ReasonCodes.NeedMet, against);
        Assert.Contains(ReasonCodes.NeedMet, flexibleHours.Reasons.SkipLast(flexibleHours.ReasonsAgainst).Select(reason => reason.Code));
    }

    [Fact]
    public void Every_item_has_reasons_of_at_least_two_kinds_with_known_codes_and_inputs() => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Shipped.Ask(query))
            {
                Assert.True(item.Reasons.DistinctBy(reason => reason.Code).Count() >= 2, $"{item.Practice} has {item.Reasons.Count} reasons");
                Assert.All(item.Reasons, reason => Assert.Contains(reason.Code, ReasonCodes.OfReasons));
                Assert.All(item.Reasons, reason => Assert.NotEmpty(reason.Inputs));
                Assert.Contains(item.WouldChange.Code, ReasonCodes.OfChanges);
            }
        },
        profiles: 3_000);

    [Fact]
    public void Down_to_the_last_place_every_item_has_reasons_of_at_least_two_kinds()
    {
        Hold(Shipped.Firm(49, 0.267, 1, topics: ["WIE", "ALL"]));
        Profiles.AllKeep(Hold, profiles: 1_000);

        static void Hold(RecommendationQuery query)
        {
            foreach (var item in Shipped.AskAll(query))
                Assert.True(item.Reasons.DistinctBy(reason => reason.Code).Count() >= 2, $"{item.Practice} says one kind of thing");
        }
    }

    [Fact]
    public void Taking_away_a_named_input_changes_the_score_or_removes_the_reason() => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Shipped.Ask(query with { Limit = 200 }).Where((_, place) => place < 4 || place % 20 == 0))
                foreach (var reason in item.Reasons)
                    foreach (var input in reason.Inputs)
                        foreach (var changed in Without(query, input))
                            Assert.True(MakesADifference(item, reason, changed), $"{item.Practice}: {reason.Code} does not rest on {input}");
        },
        profiles: 120);

    [Fact]
    public void A_reason_from_other_firms_rests_on_size_and_shift_work()
    {
        var query = Shipped.Firm(40, shiftShare: 0.8, topics: "PFL");
        var peers = Shipped.Peers(40, 0.8, firms: 8, ("AZ-04", 6));
        var reason = Assert.Single(Shipped.Find(Shipped.AskAll(query, peers), "AZ-04")!.Reasons, reason => reason.Code == ReasonCodes.PeersCommon);
        Assert.Equal(["6", "8"], reason.Arguments);
        foreach (var changed in new[] { query with { Headcount = 60 }, query with { ShiftShare = 0.5 } })
            Assert.DoesNotContain(Shipped.Find(Shipped.AskAll(changed, peers), "AZ-04")!.Reasons, reason => reason.Code == ReasonCodes.PeersCommon);
    }

    [Fact]
    public void Over_ten_cards_the_named_needs_change()
    {
        foreach (var topic in Shipped.Catalogue.Topics)
            foreach (var query in new[] { Shipped.Firm(6, topics: topic.Id), Shipped.Firm(40, 0.8, topics: topic.Id), Shipped.Firm(300, 0, 0.8, topics: topic.Id) })
            {
                var named = Shipped.Ask(query).SelectMany(NeedsOf).CountBy(need => need).ToList();
                Assert.True(named.Count >= 3, $"{named.Count} needs for {topic.Id}");
                Assert.True(named.Max(need => need.Value) <= 6, $"{named.MaxBy(need => need.Value)} for {topic.Id}");
            }
    }

    [Fact]
    public void A_need_that_only_says_the_topic_again_gives_way_to_another_one()
    {
        var named = Shipped.Ask(Shipped.Firm(300, 0, 0.8, "finance", topics: "PFL")).Where(item => Shipped.Catalogue.Practices[item.Practice].Needs.ContainsKey("care-organisation"));
        Assert.True(named.Count(item => NeedsOf(item).Contains("care-organisation")) <= named.Count() / 2);
    }

    [Fact]
    public void A_named_need_is_one_that_the_practice_does_something_for() => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Shipped.Ask(query))
                Assert.All(NeedsOf(item), need => Assert.Contains(need, Shipped.Catalogue.Practices[item.Practice].Needs.Keys));
        },
        profiles: 500);

    private static IEnumerable<string> NeedsOf(Recommendation item) =>
        item.Reasons.Where(reason => reason.Code == ReasonCodes.NeedMet).Select(reason => reason.Arguments[0]);

    [Fact]
    public void What_speaks_for_an_item_comes_before_what_speaks_against_it()
    {
        var item = Shipped.Find(Shipped.AskAll(Shipped.Firm(40, shiftShare: 0.5, topics: "ELT")), "OR-03")!;
        Assert.Equal(
            [ReasonCodes.TopicMatch, ReasonCodes.NeedMet, ReasonCodes.ShiftUnsuited, ReasonCodes.SizeAdapt],
            item.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void What_measures_cover_already_speaks_against_more_of_the_same()
    {
        var before = Shipped.Firm(40, persona: "pflegender-produktionsmitarbeiter");
        var after = before with { Running = ["IK-04"], Taken = ["IK-04"] };
        var (open, covered) = (Shipped.Find(Shipped.AskAll(before), "IK-06")!, Shipped.Find(Shipped.AskAll(after), "IK-06")!);
        Assert.True(covered.Score < open.Score);
        Assert.Contains(covered.Reasons, reason => reason.Code == ReasonCodes.NeedCovered && reason.Arguments[0] == "care-organisation");
        Assert.DoesNotContain(open.Reasons, reason => reason.Code == ReasonCodes.NeedCovered);
    }

    [Theory]
    [InlineData(DismissalCause.Cost, "GL-03", "cost")]
    [InlineData(DismissalCause.NotNow, "AZ-19", "notNow")]
    [InlineData(DismissalCause.TooSmall, "GL-03", "tooSmall")]
    [InlineData(DismissalCause.NoShift, "AZ-19", "noShift")]
    public void A_dismissal_lowers_what_shares_its_cause_and_says_so(DismissalCause cause, string alike, string argument)
    {
        var before = Shipped.Firm(40, topics: "PFL");
        var after = before with { Dismissals = [new Dismissal("AZ-03", cause)] };
        var lowered = Shipped.Find(Shipped.AskAll(after), alike)!;
        Assert.True(lowered.Score < Shipped.Find(Shipped.AskAll(before), alike)!.Score);
        Assert.Contains(lowered.Reasons, reason => reason.Code == ReasonCodes.DismissedAlike && reason.Arguments[0] == argument);
        Assert.Equal(Shipped.Find(Shipped.AskAll(before), "IK-06")!.Score, Shipped.Find(Shipped.AskAll(after), "IK-06")!.Score);
    }

    [Fact]
    public void A_firm_without_shifts_that_dismisses_a_roster_is_not_told_that_desk_work_is_alike()
    {
        var before = Shipped.Firm(40, topics: "ELT");
        var after = before with { Dismissals = [new Dismissal("AZ-05", DismissalCause.NoShift)] };
        Assert.Equal(Shipped.Find(Shipped.AskAll(before), "AZ-01")!.Score, Shipped.Find(Shipped.AskAll(after), "AZ-01")!.Score);
        Assert.True(Shipped.Find(Shipped.AskAll(after), "AZ-06")!.Score < Shipped.Find(Shipped.AskAll(before), "AZ-06")!.Score);
    }

    private static bool MakesADifference(Recommendation item, Reason reason, RecommendationQuery changed)
    {
        var other = Shipped.Find(Shipped.AskAll(changed), item.Practice);
        return other is null
            || Math.Abs(other.Score - item.Score) > 1e-9
            || !other.Reasons.Any(kept => kept.Code == reason.Code && kept.Arguments.SequenceEqual(reason.Arguments));
    }

    /// <summary>The query without an answer; where an answer is required, other answers.</summary>
    private static IEnumerable<RecommendationQuery> Without(RecommendationQuery query, string input) => input switch
    {
        "headcount" => OtherHeadcounts.Where(other => other != query.Headcount).Select(other => query with { Headcount = other }),
        "shiftShare" => OtherShares.Where(other => Math.Abs(other - query.ShiftShare) > 0.01).Select(other => query with { ShiftShare = other }),
        "mobileShare" => [query with { MobileShare = null }],
        "topics" => [query with { Topics = [] }],
        "persona" => [query with { Persona = null }],
        "region" => [query with { Region = null }],
        "sector" => [query with { Sector = null }],
        "measures" => [query with { Running = [], Taken = [] }],
        "dismissals" => [query with { Dismissals = [] }],
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "No such input."),
    };
}
