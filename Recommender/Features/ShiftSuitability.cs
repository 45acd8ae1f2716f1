using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Whether the practice helps people who work shifts, in proportion to how many do.</summary>
internal readonly struct ShiftSuitability(PracticeTable table) : IFeature
{
    /// <summary>Share of shift work from which rosters and the like are worth suggesting.</summary>
    private const double WorthARoster = 0.4;

    /// <summary>A break to hand over care has some use without shifts, where a roster has none.</summary>
    private const double Helps = 0.7;

    /// <summary>Shifts that can be worked elsewhere, as in a call centre, do not stand against working elsewhere.</summary>
    private const double Elsewhere = 0.75;

    public string Name => "shift";

    public double Lowest => -1;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.ShiftShare | RestsOn.MobileShare;

    public double Of(Inquiry inquiry, int practice) => inquiry.Shifts[(int)table.ShiftWork[practice]];

    /// <summary>The values by <see cref="ShiftWork"/>.</summary>
    /// <param name="share">Share of shift work, 0 to 1.</param>
    /// <param name="mobileShare">0 to 1, 0 when unknown.</param>
    public static double[] ByKind(double share, double mobileShare)
    {
        var asARoster = AsARoster(share);
        return [-share, -0.2 * share, 0.5 * share, Helps * asARoster, asARoster, -share * (1 - (Elsewhere * mobileShare))];
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        if (value == 0)
            return;
        var code = table.ShiftWork[practice] switch
        {
            ShiftWork.Needed or ShiftWork.Helps => value > 0 ? ReasonCodes.ShiftMade : ReasonCodes.ShiftRare,
            ShiftWork.Suited => ReasonCodes.ShiftFit,
            ShiftWork.Adaptable => ReasonCodes.ShiftAdapt,
            _ => ReasonCodes.ShiftUnsuited,
        };
        reasons.Add(weight * value, reasons.OnShiftShare(code));
    }

    private static double AsARoster(double share) => share < WorthARoster
        ? (share * share / (WorthARoster * WorthARoster)) - 1
        : (share - WorthARoster) / (1 - WorthARoster);
}
