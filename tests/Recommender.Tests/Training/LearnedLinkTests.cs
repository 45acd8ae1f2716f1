using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>Answers of a model that learned, held to the same promises as those of content.</summary>
public class LearnedLinkTests
{
    private static readonly PracticeRecommender Learned = new(
        Shipped.Catalogue, model: new Trainer(Shipped.Catalogue).Run(TastefulFirms.Of(500, seed: 4)).Model);

    [Fact]
    public void Contributions_add_up_to_the_score_for_a_thousand_random_answers() => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Ask(WithHistory(query)))
            {
                Assert.InRange(item.Score, 0, 1);
                Assert.Equal(item.Score, item.Contributions.Sum(contribution => contribution.Value), 1e-9);
                Assert.True(item.Reasons.DistinctBy(reason => reason.Code).Count() >= 2);
                Assert.All(item.Reasons, reason => Assert.Contains(reason.Code, ReasonCodes.OfReasons));
            }
        },
        profiles: 1_000);

    [Fact]
    public void Without_the_measure_named_first_a_suggestion_loses_score_and_hardly_ever_gains_a_place()
    {
        // A neighbour that rests on the same measure more can lose more and fall behind.
        var (named, gained) = (0, 0);
        Profiles.AllKeep(
            query =>
            {
                var asked = WithHistory(query) with { Limit = 200 };
                var before = Ask(asked);
                foreach (var item in before.Take(10))
                {
                    if (item.Reasons[0] is not { Code: ReasonCodes.HistoryAlike } reason)
                        continue;
                    named++;
                    var without = asked with { Signals = [.. asked.Signals.Where(signal => signal.Practice != reason.Arguments[0])] };
                    var after = Ask(without);
                    Assert.True(Shipped.Find(after, item.Practice)!.Score < item.Score);
                    gained += PlaceByScore(after, item.Practice) < PlaceByScore(before, item.Practice) ? 1 : 0;
                }
            },
            profiles: 400);
        Assert.True(named > 50, $"only {named} suggestions named a measure first");
        Assert.True(gained * 50 <= named, $"{gained} of {named} gained a place");
    }

    [Fact]
    public void Rules_come_before_whatever_was_learned() => Profiles.AllKeep(
        query => Assert.Equal(
            Shipped.Ids(Shipped.AskAll(query)).Order(),
            Shipped.Ids(Ask(WithHistory(query) with { Limit = 200 })).Order()),
        profiles: 500);

    [Fact]
    public void The_golden_rows_hold_with_a_learned_model()
    {
        var (rows, held) = GoldenRows.Check(Learned, Shipped.Catalogue, Shipped.Today);
        Assert.Equal((3, 3), (rows, held));
    }

    [Fact]
    public void A_history_counts_the_more_the_longer_it_is()
    {
        var taken = Shipped.Catalogue.Practices.Select(practice => practice.Id).Where(id => TastefulFirms.BundleOf(id) == 2).ToArray();
        var shares = ((int[])[1, 3, 6]).Select(length =>
        {
            var query = Shipped.Firm(60, topics: "ELT") with { Signals = [.. taken.Take(length).Select(id => new Signal(id, 1))], Taken = taken[..length] };
            return Ask(query).Count(item => TastefulFirms.BundleOf(item.Practice) == 2);
        }).ToArray();
        Assert.True(shares[0] <= shares[1] && shares[1] <= shares[2] && shares[0] < shares[2], string.Join(' ', shares));
    }

    [Fact]
    public void Signals_that_are_none_change_nothing()
    {
        var query = Shipped.Firm(40, topics: "PFL");
        var odd = query with { Signals = [new Signal("ZZ-99", 1), new Signal("IK-04", double.NaN), new Signal("IK-04", -1), new Signal("IK-04", 1e300)] };
        Assert.Equal(Ask(query).Select(item => (item.Practice, item.Score)), Ask(odd).Select(item => (item.Practice, item.Score)));
    }

    private static IReadOnlyList<Recommendation> Ask(RecommendationQuery query) => Learned.Recommend(query, PrevalenceTable.Empty).Items;

    private static RecommendationQuery WithHistory(RecommendationQuery query) => query with
    {
        Signals = [.. query.Taken.Select((practice, place) => new Signal(practice, place % 3 == 0 ? 0.5 : 1))],
    };

    private static int PlaceByScore(IReadOnlyList<Recommendation> items, string practice) =>
        items.Count(item => item.Score > Shipped.Find(items, practice)!.Score);
}
