using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

public class PublishGateTests
{
    private static readonly TrainingMetrics Good = new()
    {
        Companies = 500,
        TakeUps = 3000,
        HoldOutCompanies = 200,
        Ndcg = 0.25,
        ContentNdcg = 0.15,
        OverContent = new Interval(0.1, 0.08, 0.12),
        Coverage = 0.8,
        Overlap = 0.3,
        CalibrationError = 0.1,
        GoldenRows = 3,
        GoldenRowsHeld = 3,
    };

    [Fact]
    public void What_is_better_beyond_chance_may_answer() => Assert.Empty(PublishGate.Objections(Good));

    [Fact]
    public void A_lead_that_may_be_chance_is_none() => Refused(Good with { OverContent = new Interval(0.1, -0.001, 0.2) }, GateObjection.NotBetterThanContent);

    [Fact]
    public void What_is_worse_than_the_live_model_does_not_replace_it()
    {
        Refused(Good with { OverLive = new Interval(-0.01, -0.02, 0.01) }, GateObjection.WorseThanLive);
        Assert.Empty(PublishGate.Objections(Good with { OverLive = new Interval(0, -0.01, 0.01) }));
    }

    [Fact]
    public void What_cannot_be_compared_does_not_replace_the_live_model() => Refused(Good with { TooLittleNewSinceLive = true }, GateObjection.TooLittleNew);

    [Fact]
    public void What_knows_hardly_more_than_a_model_that_was_taken_back_stays_back_with_it() =>
        Refused(Good with { TooLittleNewSinceTakenBack = true }, GateObjection.TakenBack);

    [Fact]
    public void Nineteen_companies_prove_nothing() => Refused(Good with { HoldOutCompanies = 19 }, GateObjection.TooFewCompanies);

    [Fact]
    public void Showing_less_than_six_of_ten_practices_is_refused() => Refused(Good with { Coverage = 0.59 }, GateObjection.ShowsTooFewPractices);

    [Fact]
    public void Showing_everybody_the_same_is_refused() => Refused(Good with { Overlap = 0.71 }, GateObjection.ShowsEverybodyTheSame);

    [Fact]
    public void A_broken_golden_row_is_refused() => Refused(Good with { GoldenRowsHeld = 2 }, GateObjection.BreaksGoldenRow);

    [Fact]
    public void Chances_that_lie_off_by_more_than_half_are_refused()
    {
        Refused(Good with { CalibrationError = 0.51 }, GateObjection.NotCalibrated);
        Assert.Empty(PublishGate.Objections(Good with { CalibrationError = 0.5 }));
    }

    [Fact]
    public void Figures_that_are_none_are_refused()
    {
        Refused(Good with { Ndcg = double.NaN }, GateObjection.NotFinite);
        Refused(Good with { OverContent = new Interval(double.NaN, double.NaN, double.NaN) }, GateObjection.NotBetterThanContent);
        Refused(Good with { Coverage = double.NaN }, GateObjection.ShowsTooFewPractices);
        Refused(Good with { Overlap = double.NaN }, GateObjection.ShowsEverybodyTheSame);
        Refused(Good with { CalibrationError = double.NaN }, GateObjection.NotCalibrated);
    }

    [Fact]
    public void Every_objection_is_named() => Assert.Equal(
        [GateObjection.NotBetterThanContent, GateObjection.ShowsTooFewPractices],
        PublishGate.Objections(Good with { OverContent = default, Coverage = 0 }));

    private static void Refused(TrainingMetrics metrics, GateObjection objection) => Assert.Equal([objection], PublishGate.Objections(metrics));
}
