using System.Collections.Concurrent;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>Answers of a model that learned, held to the same promises as those of content.</summary>
public class LearnedLinkTests
{
    private static readonly ConcurrentDictionary<string, PracticeRecommender> Learned = [];

    [Theory, MemberData(nameof(EveryKind.Kinds), MemberType = typeof(EveryKind))]
    public void Contributions_add_up_to_the_score_for_a_thousand_random_answers(string kind) => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Ask(kind, WithHistory(query)))
            {
                Assert.InRange(item.Score, 0, 1);
                Assert.Equal(item.Score, item.Contributions.Sum(contribution => contribution.Value), 1e-9);
                Assert.True(item.Reasons.DistinctBy(reason => reason.Code).Count() >= 2);
                Assert.All(item.Reasons, reason => Assert.Contains(reason.Code, ReasonCodes.OfReasons));
            }
        },
        profiles: 1_000);

    [Theory, MemberData(nameof(EveryKind.KindsThatReadHistories), MemberType = typeof(EveryKind))]
    public void Without_the_measure_named_first_a_suggestion_loses_score_and_hardly_ever_gains_a_place(string kind)
    {
        // A neighbour that rests on the same measure more can lose more and fall behind.
        var (named, kept, gained) = (0, 0, 0);
        Profiles.AllKeep(
            query =>
            {
                var asked = WithHistory(query) with { Limit = 200 };
                var before = Ask(kind, asked);
                foreach (var item in before.Take(10))
                {
                    if (item.Reasons[0] is not { Code: ReasonCodes.HistoryAlike } reason)
                        continue;
                    named++;
                    var without = asked with { Signals = [.. asked.Signals.Where(signal => signal.Practice != reason.Arguments[0])] };
                    var after = Ask(kind, without);
                    kept += Shipped.Find(after, item.Practice)!.Score < item.Score ? 0 : 1;
                    gained += PlaceByScore(after, item.Practice) < PlaceByScore(before, item.Practice) ? 1 : 0;
                }
            },
            profiles: 400);
        Assert.True(named > 50, $"only {named} suggestions named a measure first");
        // Trees move in steps: one of several measures may not reach the next.
        Assert.True(kept * 50 <= (kind == ModelKinds.Trees ? named : 0), $"{kept} of {named} kept their score");
        Assert.True(gained * 50 <= named, $"{gained} of {named} gained a place");
    }

    [Theory, MemberData(nameof(EveryKind.Kinds), MemberType = typeof(EveryKind))]
    public void Rules_come_before_whatever_was_learned(string kind) => Profiles.AllKeep(
        query => Assert.Equal(
            Shipped.Ids(Shipped.AskAll(query)).Order(),
            Shipped.Ids(Ask(kind, WithHistory(query) with { Limit = 200 })).Order()),
        profiles: 300);

    [Theory, MemberData(nameof(EveryKind.Kinds), MemberType = typeof(EveryKind))]
    public void The_golden_rows_hold_with_a_learned_model(string kind)
    {
        var (rows, held) = GoldenRows.Check(Recommender(kind), Shipped.Catalogue, Shipped.Today, PrevalenceTable.Empty);
        Assert.Equal((3, 3), (rows, held));
    }

    [Theory, MemberData(nameof(EveryKind.KindsThatReadHistories), MemberType = typeof(EveryKind))]
    public void A_history_counts_the_more_the_longer_it_is(string kind)
    {
        var lift = ((int[])[1, 3, 6]).Select(length => Enumerable.Range(0, 4).Average(bundle => Lift(kind, bundle, length))).ToArray();
        Assert.True(lift[0] > 0.5 && lift[1] > lift[0] + 0.02 && lift[2] > lift[1] + 0.02, string.Join(' ', lift));
    }

    /// <summary>
    /// How often a practice of the bundle stands before one of another, among those that no history here holds: 0.5 where a
    /// history says nothing.
    /// </summary>
    private static double Lift(string kind, int bundle, int length)
    {
        var own = Shipped.Catalogue.Practices.Select(practice => practice.Id).Where(id => TastefulFirms.BundleOf(id) == bundle).ToArray();
        var query = Shipped.Firm(60, topics: "ELT") with { Signals = [.. own.Take(length).Select(id => new Signal(id, 1))], Taken = own[..length], Limit = 200 };
        var places = Shipped.Ids(Ask(kind, query)).Except(own.Take(6)).Select(id => TastefulFirms.BundleOf(id) == bundle).ToList();
        var pairs = places.SelectMany((mine, place) => places.Skip(place + 1).Where(later => later != mine).Select(_ => mine)).ToList();
        return pairs.Count(mine => mine) / (double)pairs.Count;
    }

    [Theory, MemberData(nameof(EveryKind.Kinds), MemberType = typeof(EveryKind))]
    public void Signals_that_are_none_change_nothing(string kind)
    {
        var query = Shipped.Firm(40, topics: "PFL");
        var odd = query with { Signals = [new Signal("ZZ-99", 1), new Signal("IK-04", double.NaN), new Signal("IK-04", -1), new Signal("IK-04", 1e300)] };
        Assert.Equal(Ask(kind, query).Select(item => (item.Practice, item.Score)), Ask(kind, odd).Select(item => (item.Practice, item.Score)));
    }

    [Theory, MemberData(nameof(EveryKind.Kinds), MemberType = typeof(EveryKind))]
    public void No_sentence_stands_twice_beside_one_suggestion(string kind) => Profiles.AllKeep(
        query => Assert.All(
            Ask(kind, WithHistory(query)),
            item => Assert.Distinct(item.Reasons.Select(reason => $"{reason.Code} {string.Join(' ', reason.Arguments)}"))),
        profiles: 200);

    /// <summary>Nobody has it: what the model says of it comes from what the catalogue says of it.</summary>
    [Fact]
    public void A_practice_that_joined_the_catalogue_later_is_scored_by_what_is_known_of_it()
    {
        var later = new PracticeRecommender(Later, model: Trained.Of(ModelKinds.PairsWithFactors).Model);
        var items = later.Recommend(Shipped.Firm(60, topics: "PFL") with { Limit = 200, WithContributions = true }, PrevalenceTable.Empty).Items;
        Assert.Contains(Shipped.Find(items, "IK-99")!.Contributions, one => one.Feature == "factors" && one.Value != 0);
        Assert.All(items, item => Assert.Equal(item.Score, item.Contributions.Sum(one => one.Value), 1e-9));
    }

    [Fact]
    public void Where_firms_cannot_tell_yet_traits_of_the_practice_stand_in()
    {
        var (table, traits) = (new PracticeTable(Later), new TraitTable(Later));
        var model = Trained.Of(ModelKinds.Pairs).Model!;
        var inquiry = new InquiryReader(table).Read(Shipped.Firm(60, topics: "PFL"), PrevalenceTable.Empty);
        var added = Array.IndexOf(table.Ids, "IK-99");
        Assert.False(model.Bind(table, traits).Tells(added));
        Assert.NotEqual(0, new TraitAffinity(table, traits, model.Bind(table, traits), model.BindFactors(table, traits)).Of(inquiry, added));
        Assert.Equal(0, new TraitAffinity(table, traits, model.Bind(table, traits), null).Of(inquiry, added));
    }

    private static PracticeCatalogue Later => Shipped.With(Shipped.Catalogue.Practices.First(practice => practice.Id == "IK-04") with { Id = "IK-99" });

    private static PracticeRecommender Recommender(string kind) =>
        Learned.GetOrAdd(kind, one => new PracticeRecommender(Shipped.Catalogue, model: Trained.Of(one).Model));

    private static IReadOnlyList<Recommendation> Ask(string kind, RecommendationQuery query) => Recommender(kind).Recommend(query, PrevalenceTable.Empty).Items;

    private static RecommendationQuery WithHistory(RecommendationQuery query) => query with
    {
        Signals = [.. query.Taken.Select((practice, place) => new Signal(practice, place % 3 == 0 ? 0.5 : 1))],
    };

    private static int PlaceByScore(IReadOnlyList<Recommendation> items, string practice) =>
        items.Count(item => item.Score > Shipped.Find(items, practice)!.Score);
}
