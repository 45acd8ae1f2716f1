using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Lowers practices that share the cause for which the firm dismissed another one.</summary>
internal readonly struct SharedDismissal(PracticeTable table) : IFeature
{
    private static readonly DismissedCauses[] Causes =
        [DismissedCauses.Cost, DismissedCauses.NotInShifts, DismissedCauses.NoShiftWork, DismissedCauses.TooSmall, DismissedCauses.NotNow];

    public string Name => "dismissed-alike";

    public double Lowest => -1;

    public double Highest => 0;

    public double Of(Inquiry inquiry, int practice) => inquiry.Dismissed == DismissedCauses.None ? 0 : Worst(inquiry, practice).Value;

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        if (inquiry.Dismissed != DismissedCauses.None && Worst(inquiry, practice) is { Value: < 0 } worst)
            reasons.Add(weight * worst.Value, FixedReasons.DismissedAlike(worst.Cause));
    }

    private (double Value, DismissedCauses Cause) Worst(Inquiry inquiry, int practice)
    {
        var worst = (Value: 0.0, Cause: DismissedCauses.None);
        foreach (var cause in Causes)
            if ((inquiry.Dismissed & cause) != 0 && Sharing(cause, inquiry, practice) is var value && value < worst.Value)
                worst = (value, cause);
        return worst;
    }

    private double Sharing(DismissedCauses cause, Inquiry inquiry, int practice) => cause switch
    {
        DismissedCauses.Cost => ByLevel(table.Cost[practice]),
        DismissedCauses.NotNow => ByLevel(table.Effort[practice]),
        DismissedCauses.NotInShifts => table.ShiftFit[practice] switch { 0 => -1, 1 => -0.6, _ => 0 },
        DismissedCauses.NoShiftWork => table.ShiftWork[practice] == ShiftWork.Needed ? -1 : 0,
        _ => table.SizeFit[inquiry.Size][practice] == 1 ? -0.8 : 0,
    };

    private static double ByLevel(Level level) => level switch
    {
        Level.High => -1,
        Level.Medium => -0.6,
        _ => 0,
    };
}
