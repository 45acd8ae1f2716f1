using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests.Explanations;

public class LegalFactTests
{
    [Theory]
    [InlineData("AZ-13", "bridge-part-time", 45, 46)]
    [InlineData("AZ-14", "parental-part-time", 15, 16)]
    [InlineData("AZ-19", "care-leave", 15, 16)]
    [InlineData("AZ-19", "family-care-leave", 25, 26)]
    public void A_claim_begins_with_the_head_count_of_the_law(string practice, string rule, int last, int first)
    {
        Assert.DoesNotContain(rule, Ask(practice, last).LegalClaims);
        Assert.Contains(rule, Ask(practice, first).LegalClaims);
    }

    [Theory]
    [InlineData(16, "care-leave end-of-life-leave")]
    [InlineData(25, "care-leave end-of-life-leave")]
    [InlineData(26, "family-care-leave care-leave end-of-life-leave")]
    [InlineData(40, "family-care-leave care-leave end-of-life-leave")]
    public void The_claim_whose_threshold_was_crossed_last_comes_first(int headcount, string claims) =>
        Assert.Equal(claims, string.Join(' ', Ask("AZ-19", headcount).LegalClaims));

    [Fact]
    public void In_small_firms_the_right_to_ask_is_a_note_and_not_a_claim()
    {
        var item = Ask("AZ-19", 12);
        Assert.Empty(item.LegalClaims);
        Assert.Equal(["small-firm-care-request", "small-firm-family-care-request"], item.LegalNotes.Order());
    }

    [Fact]
    public void Before_its_first_day_a_rule_says_nothing()
    {
        Assert.DoesNotContain("maternity-protection-miscarriage", Ask("IK-05", 40, new DateOnly(2025, 5, 31)).LegalClaims);
        Assert.Contains("maternity-protection-miscarriage", Ask("IK-05", 40, new DateOnly(2025, 6, 1)).LegalClaims);
    }

    [Fact]
    public void What_the_law_says_does_not_move_the_ranking()
    {
        var before = Shipped.AskAll(Shipped.Firm(45, topics: "ELT") with { On = new DateOnly(2018, 12, 31) });
        var after = Shipped.AskAll(Shipped.Firm(45, topics: "ELT"));
        Assert.Equal(Shipped.Ids(before), Shipped.Ids(after));
    }

    private static Recommendation Ask(string practice, int headcount, DateOnly? on = null) =>
        Shipped.Find(Shipped.AskAll(Shipped.Firm(headcount, topics: "ELT") with { On = on ?? Shipped.Today }), practice)!;
}
