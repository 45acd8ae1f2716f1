using Matchmaking.Recommender.Signals;

namespace Matchmaking.Recommender.Tests.Signals;

public class PartnerJoinTests
{
    private static readonly DateOnly Start = new(2026, 3, 2);

    [Theory]
    [InlineData(60, true, PartnerResponse.Agreed)]
    [InlineData(0, true, PartnerResponse.Agreed)]
    [InlineData(60, false, PartnerResponse.Declined)]
    [InlineData(61, true, PartnerResponse.Passed)]
    [InlineData(-1, true, PartnerResponse.Passed)]
    public void An_answer_counts_from_the_day_it_was_shown_until_the_sixtieth_day_after(int day, bool agreed, PartnerResponse response)
    {
        var example = Assert.Single(Join([Shown(0)], [Answer(day, agreed)]));

        Assert.Equal(response, example.Response);
        Assert.Equal(response is PartnerResponse.Agreed or PartnerResponse.Declined, example.IsApproached);
        Assert.Equal(Shown(0), example.Showing);
    }

    [Fact]
    public void As_long_as_there_is_time_it_is_open_and_what_comes_later_is_not_known()
    {
        Assert.Equal(PartnerResponse.Open, Assert.Single(Join([Shown(0)], [], today: 60)).Response);
        Assert.Equal(PartnerResponse.Passed, Assert.Single(Join([Shown(0)], [], today: 61)).Response);
        Assert.Equal(PartnerResponse.Open, Assert.Single(Join([Shown(0)], [Answer(20, true)], today: 19)).Response);
        Assert.Empty(Join([Shown(5)], [], today: 4));
    }

    [Fact]
    public void Looking_again_is_the_same_example_at_its_best_place_with_the_gains_of_that_day()
    {
        var better = Shown(7, place: 2, gain: 0.7);

        var examples = Join([Shown(61, place: 3), Shown(0, place: 4, gain: 0.2), better, Shown(60, place: 9)], []);

        Assert.Equal([better, Shown(61, place: 3)], examples.Select(example => example.Showing));
    }

    [Fact]
    public void What_is_shown_after_an_answer_is_another_example()
    {
        var examples = Join([Shown(0), Shown(10), Shown(30)], [Answer(20, false)]);

        Assert.Equal([PartnerResponse.Declined, PartnerResponse.Passed], examples.Select(example => example.Response));
    }

    [Fact]
    public void The_last_word_in_time_counts()
    {
        Assert.Equal(PartnerResponse.Agreed, Assert.Single(Join([Shown(0)], [Answer(40, true), Answer(5, false)])).Response);
        Assert.Equal(PartnerResponse.Declined, Assert.Single(Join([Shown(0)], [Answer(5, false), Answer(70, true)])).Response);
    }

    [Fact]
    public void What_another_alliance_or_company_answered_says_nothing()
    {
        var others = new[] { Answer(5, true) with { Alliance = "markt" }, Answer(5, true) with { Company = "other" } };

        Assert.Equal(PartnerResponse.Passed, Assert.Single(Join([Shown(0)], others)).Response);
    }

    private static PartnerShowing Shown(int day, int place = 1, double gain = 0.5) => new("fluss", "firm", Start.AddDays(day), place, gain, gain / 2);

    private static PartnerAnswer Answer(int day, bool agreed) => new("fluss", "firm", Start.AddDays(day), agreed);

    private static IReadOnlyList<PartnerExample> Join(PartnerShowing[] shown, PartnerAnswer[] answers, int today = 200) =>
        PartnerJoin.Join(shown, answers, Start.AddDays(today));
}
