using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;
using Matchmaking.Recommender.Tests.Training;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Explanations;

/// <summary>What is named first is a cause: asked again without it, the suggestion loses score and gains no place.</summary>
public class FirstReasonTests
{
    private const string Content = "content";

    public static TheoryData<string> Kinds => [Content, .. Methods.All.Select(method => method.Kind)];

    [Theory, MemberData(nameof(Kinds))]
    public void Without_what_is_named_first_a_suggestion_loses_score_and_gains_no_place(string kind)
    {
        var (recommender, peers) = (Recommender(kind), Shipped.Peers(40, 0, firms: 9, ("AZ-01", 7), ("IK-10", 5)));
        var named = new Dictionary<string, Count>(StringComparer.Ordinal);
        Profiles.AllKeep(
            query =>
            {
                var asked = query with { Limit = 200, WithContributions = false, Signals = [.. query.Taken.Select((practice, place) => new Signal(practice, place % 3 == 0 ? 0.5 : 1))] };
                var before = recommender.Recommend(asked, peers).Items;
                var after = new Dictionary<string, IReadOnlyList<Recommendation>>(StringComparer.Ordinal);
                foreach (var item in before.Take(10).Where(item => item.ReasonsAgainst < item.Reasons.Count))
                    if (Without(asked, item.Reasons[0]) is { } without)
                    {
                        var key = $"{string.Join(' ', without.Topics)} {without.Persona} {string.Join(' ', item.Reasons[0].Inputs)} {(item.Reasons[0].Code == ReasonCodes.HistoryAlike ? item.Reasons[0].Arguments[0] : "")}";
                        var others = after.TryGetValue(key, out var known) ? known : after[key] = recommender.Recommend(without, peers).Items;
                        named[item.Reasons[0].Code] = named.GetValueOrDefault(item.Reasons[0].Code).Plus(item, before, others);
                    }
            },
            profiles: 1_000);

        // Content tries everything out. Learned models may have no reason that holds, and measures are not tried out.
        // Trees move in steps.
        var share = kind switch { Content => 0, ModelKinds.Trees or ModelKinds.PairsWithOneClass or ModelKinds.PairsWithCommon => 0.02, _ => 0.01 };
        var all = named.Values.Aggregate((one, other) => one.Plus(other));
        Assert.True(all.Named > 5_000, $"only {all.Named} were named");
        Assert.True(all.Gained <= share * all.Named, Told(named, count => count.Gained));
        Assert.True(all.Kept <= share * all.Named, Told(named, count => count.Kept));
        Assert.True(all.GainedInList <= Math.Max(0.01, share) * all.Named, Told(named, count => count.GainedInList));
        Assert.All(
            kind == Content ? [ReasonCodes.TopicMatch, ReasonCodes.NeedMet, ReasonCodes.TopicOfPersona, ReasonCodes.ShiftFit, ReasonCodes.PlaceOnSite] : kind == ModelKinds.Popular ? (string[])[ReasonCodes.NeedMet, ReasonCodes.RegionHere] : [ReasonCodes.NeedMet, ReasonCodes.HistoryAlike, ReasonCodes.RegionHere],
            code => Assert.Contains(code, named.Keys));
    }

    [Fact]
    public void What_holds_a_suggestion_back_beside_the_others_is_not_named_first()
    {
        // For everyone: it stood before these others as long as nobody asked for anything.
        var query = Shipped.Firm(40, topics: "ELT") with { Limit = 200 };
        var (before, bare) = (Shipped.Ask(query), Shipped.Ask(query with { Topics = [] }));
        var forEveryone = before.Take(25).Where(item => Place(bare, item) < Place(before, item)).ToList();
        Assert.NotEmpty(forEveryone);
        Assert.All(forEveryone, item => Assert.DoesNotContain("topics", item.Reasons[0].Inputs));
        Assert.Contains(forEveryone, item => item.Reasons.Any(reason => reason.Inputs.Contains("topics")));
    }

    private static PracticeRecommender Recommender(string kind) =>
        kind == Content ? Shipped.Recommender : new PracticeRecommender(Shipped.Catalogue, model: Trained.Of(kind).Model);

    private static int Place(IReadOnlyList<Recommendation> items, Recommendation item)
    {
        var own = Shipped.Find(items, item.Practice)!;
        return items.Count(other => LinkOf(other) < LinkOf(own) || (LinkOf(other) == LinkOf(own) && other.Score > own.Score));
    }

    private static int LinkOf(Recommendation item) => Array.IndexOf(["learned", "content", "popular", "newest"], item.Link);

    /// <summary>The query without what a reason rests on; null for the head count, which every query has.</summary>
    private static RecommendationQuery? Without(RecommendationQuery query, Reason reason) => reason.Code switch
    {
        ReasonCodes.NeedMet => query with
        {
            Topics = reason.Inputs.Contains("topics") ? [.. query.Topics.Where(topic => !Shipped.Catalogue.Topics[topic].Needs.ContainsKey(reason.Arguments[0]))] : query.Topics,
            Persona = reason.Inputs.Contains("persona") ? null : query.Persona,
        },
        ReasonCodes.TopicMatch or ReasonCodes.TopicNear or ReasonCodes.AlikeByTopic => query with { Topics = [.. query.Topics.Where(topic => topic != reason.Arguments[0])] },
        ReasonCodes.TopicEveryone => query with { Topics = reason.Inputs.Contains("topics") ? [] : query.Topics, Persona = reason.Inputs.Contains("persona") ? null : query.Persona },
        ReasonCodes.HistoryAlike => query with
        {
            Signals = [.. query.Signals.Where(signal => signal.Practice != reason.Arguments[0])],
            Taken = [.. query.Taken.Where(practice => practice != reason.Arguments[0])],
            Running = [.. query.Running.Where(practice => practice != reason.Arguments[0])],
        },
        _ => reason.Inputs switch
        {
            ["persona"] => query with { Persona = null },
            ["mobileShare"] => query with { MobileShare = null },
            ["shiftShare"] => query with { ShiftShare = 0 },
            ["sector"] => query with { Sector = null },
            ["region"] => query with { Region = null },
            _ => null,
        },
    };

    private static string Told(Dictionary<string, Count> named, Func<Count, int> of) =>
        string.Join(", ", named.Select(one => $"{one.Key} {of(one.Value)} of {one.Value.Named}"));

    private readonly record struct Count(int Named, int Kept, int Gained, int GainedInList)
    {
        public Count Plus(Count other) => new(Named + other.Named, Kept + other.Kept, Gained + other.Gained, GainedInList + other.GainedInList);

        public Count Plus(Recommendation item, IReadOnlyList<Recommendation> before, IReadOnlyList<Recommendation> after)
        {
            var there = Shipped.Find(after, item.Practice)!;
            return Plus(new(
                1,
                LinkOf(there) < LinkOf(item) || (there.Link == item.Link && there.Score >= item.Score) ? 1 : 0,
                Place(after, item) < Place(before, item) ? 1 : 0,
                Shipped.Ids(after).ToList().IndexOf(item.Practice) < Shipped.Ids(before).ToList().IndexOf(item.Practice) ? 1 : 0));
        }
    }
}
