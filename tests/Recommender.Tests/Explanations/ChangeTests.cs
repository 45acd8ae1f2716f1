using System.Globalization;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;

namespace Matchmaking.Recommender.Tests.Explanations;

/// <summary>What is said to change a suggestion does change it: tried out by asking again.</summary>
public class ChangeTests
{
    [Fact]
    public void What_would_change_a_suggestion_does_change_it() => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Shipped.Ask(query with { Limit = 12 }))
                Assert.True(Holds(item, query), $"{item.Practice}: {item.WouldChange.Code} {string.Join(' ', item.WouldChange.Arguments)}");
        },
        profiles: 400);

    [Fact]
    public void Every_kind_of_change_but_the_last_resort_is_common()
    {
        var said = new HashSet<string>();
        Profiles.AllKeep(query => said.UnionWith(Shipped.AskAll(query).Select(item => item.WouldChange.Code)), profiles: 300);
        Assert.Equal(ReasonCodes.OfChanges.Except([ReasonCodes.WouldEndWhenStarted]).Order(), said.Except([ReasonCodes.WouldEndWhenStarted]).Order());
    }

    [Fact]
    public void What_covers_a_suggestion_helps_with_its_main_need_in_the_situation_in_question() => Profiles.AllKeep(
        query =>
        {
            var asked = query.Persona is { } persona ? query.Topics.Concat(Shipped.Catalogue.Personas[persona].Topics) : query.Topics;
            foreach (var item in Shipped.AskAll(query).Where(item => item.WouldChange.Code == ReasonCodes.WouldFallBeside))
            {
                var (practice, other) = (Shipped.Catalogue.Practices[item.Practice], Shipped.Catalogue.Practices[item.WouldChange.Arguments[0]]);
                var main = practice.Needs.Where(need => need.Value == practice.Needs.Values.Max()).Select(need => need.Key);
                Assert.True(practice.Topics.Intersect(other.Topics).Intersect(asked).Any(), $"{other.Id} is for others than {practice.Id}");
                Assert.True(main.Any(need => other.Needs.GetValueOrDefault(need) >= 2), $"{other.Id} does not do what {practice.Id} does");
            }
        },
        profiles: 200);

    [Fact]
    public void Everyone_is_not_named_as_a_topic_to_add() => Profiles.AllKeep(
        query => Assert.DoesNotContain(
            Shipped.AskAll(query),
            item => item.WouldChange.Code == ReasonCodes.WouldRiseWithTopic && item.WouldChange.Arguments[0] == "ALLE"),
        profiles: 200);

    [Theory]
    [InlineData("AO-04", 40, 0.4, ReasonCodes.WouldEndWithShift, "70")]
    [InlineData("IK-03", 150, 0.0, ReasonCodes.WouldEndAbove, "250")]
    [InlineData("IK-09", 12, 0.0, ReasonCodes.WouldEndBelow, "10")]
    [InlineData("IK-06", 40, 0.0, ReasonCodes.WouldFallBeside, "IK-04")]
    [InlineData("OR-05", 300, 0.0, ReasonCodes.WouldFallWithoutTopic, "PFL")]
    [InlineData("PE-09", 40, 0.0, ReasonCodes.WouldRiseWithTopic, "VAT")]
    public void The_nearest_border_comes_first(string practice, int headcount, double shiftShare, string code, string argument)
    {
        var change = Shipped.Find(Shipped.AskAll(Shipped.Firm(headcount, shiftShare, topics: "PFL")), practice)!.WouldChange;
        Assert.Equal((code, argument), (change.Code, change.Arguments[0]));
    }

    [Fact]
    public void Without_topic_and_persona_a_topic_would_lift_what_it_fits()
    {
        var change = Shipped.Find(Shipped.AskAll(Shipped.Firm(40)), "IK-06")!.WouldChange;
        Assert.Equal((ReasonCodes.WouldRiseWithTopic, "PFL"), (change.Code, change.Arguments[0]));
    }

    private static bool Holds(Recommendation item, RecommendationQuery query)
    {
        var arguments = item.WouldChange.Arguments;
        return item.WouldChange.Code switch
        {
            ReasonCodes.WouldBeClaim => !item.LegalClaims.Contains(arguments[1])
                && Again(query with { Headcount = Number(arguments[0]) })!.LegalClaims.Contains(arguments[1])
                && !Again(query with { Headcount = Number(arguments[0]) - 1 })!.LegalClaims.Contains(arguments[1]),
            ReasonCodes.WouldEndWithShift => Again(query with { ShiftShare = Number(arguments[0]) / 100.0 }) is null,
            ReasonCodes.WouldEndAbove => Again(query with { Headcount = Number(arguments[0]) }) is null
                && Again(query with { Headcount = Number(arguments[0]) - 1 }) is not null,
            ReasonCodes.WouldEndBelow => Again(query with { Headcount = Number(arguments[0]) - 1 }) is null
                && Again(query with { Headcount = Number(arguments[0]) }) is not null,
            ReasonCodes.WouldFallBeside => Again(query with { Running = [.. query.Running, arguments[0]], Taken = [.. query.Taken, arguments[0]] })!.Score < item.Score,
            ReasonCodes.WouldFallWithoutTopic => Again(query with { Topics = [.. query.Topics.Where(topic => topic != arguments[0])] })!.Score < item.Score,
            ReasonCodes.WouldFallWithoutPersona => Again(query with { Persona = null })!.Score < item.Score,
            ReasonCodes.WouldRiseWithTopic => Again(query with { Topics = [.. query.Topics, arguments[0]] })!.Score > item.Score,
            ReasonCodes.WouldEndWhenStarted => Again(query with { Taken = [.. query.Taken, item.Practice] }) is null,
            _ => false,
        };

        Recommendation? Again(RecommendationQuery changed) => Shipped.Find(Shipped.AskAll(changed), item.Practice);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
