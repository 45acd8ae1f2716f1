using Matchmaking.Recommender.Signals;

namespace Matchmaking.Recommender.Tests.Signals;

public class PartnerTakeUpTests
{
    [Fact]
    public void It_tells_how_often_who_was_shown_is_approached_and_agrees()
    {
        var examples = Enumerable.Range(0, 40).Select(number => At(
            number, number % 8, number < 12 ? PartnerResponse.Agreed : number < 16 ? PartnerResponse.Declined : PartnerResponse.Passed));

        Assert.Equal(new PartnerTakeUp(40, 0.4, 0.75), PartnerTakeUp.Of([.. examples, At(90, 9, PartnerResponse.Open)]));
    }

    [Fact]
    public void Figures_behind_which_fewer_than_five_stand_are_withheld()
    {
        Assert.Null(PartnerTakeUp.Of([]));
        Assert.Null(PartnerTakeUp.Of(Enumerable.Range(0, 40).Select(number => At(number, number % 4, PartnerResponse.Agreed))));
        Assert.Null(PartnerTakeUp.Of(Enumerable.Range(0, 40).Select(number => At(number % 4, number, PartnerResponse.Agreed))));

        var fewApproached = PartnerTakeUp.Of(Enumerable.Range(0, 40).Select(number => At(number, number % 8, number % 8 < 4 ? PartnerResponse.Agreed : PartnerResponse.Passed)));
        Assert.Equal(new PartnerTakeUp(40, 0.5, null), fewApproached);
    }

    private static PartnerExample At(int company, int alliance, PartnerResponse response) =>
        new(new PartnerShowing($"alliance-{alliance}", $"firm-{company}", new DateOnly(2026, 3, 2), 1, 0.5, 0.5), response);
}
