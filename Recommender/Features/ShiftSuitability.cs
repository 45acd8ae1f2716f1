using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Whether the practice helps people who work shifts, in proportion to how many do.</summary>
internal readonly struct ShiftSuitability(PracticeTable table) : IFeature
{
    /// <summary>Share of shift work from which rosters and the like are worth suggesting.</summary>
    private const double WorthARoster = 0.4;

    public string Name => "shift";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice)
    {
        var share = inquiry.ShiftShare;
        if (table.ForShiftWork[practice])
            return share < WorthARoster
                ? (share * share / (WorthARoster * WorthARoster)) - 1
                : (share - WorthARoster) / (1 - WorthARoster);
        return table.ShiftFit[practice] switch
        {
            2 => 0.5 * share,
            1 => -0.2 * share,
            _ => -share,
        };
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        if (value == 0)
            return;
        var code = (table.ForShiftWork[practice], table.ShiftFit[practice]) switch
        {
            (true, _) => value > 0 ? ReasonCodes.ShiftMade : ReasonCodes.ShiftRare,
            (_, 2) => ReasonCodes.ShiftFit,
            (_, 1) => ReasonCodes.ShiftAdapt,
            _ => ReasonCodes.ShiftUnsuited,
        };
        reasons.Add(weight * value, reasons.OnShiftShare(code));
    }
}
