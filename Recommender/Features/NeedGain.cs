using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// How much of what people need the practice adds to what already runs. Saturates: twice the gain is not twice as good.
/// </summary>
internal readonly struct NeedGain(PracticeTable table) : IFeature
{
    /// <summary>Gain at which the feature reaches half; about one weighty need met by a practice made for it.</summary>
    private const double Half = 0.8;

    /// <summary>
    /// What a practice for other situations still does here: how a carer finds out about rights says little to somebody
    /// who is pregnant, even though both need to know.
    /// </summary>
    private const double ByTheWay = 0.4;

    /// <summary>What is meant for a situation that most people in the named one share does more than pass by.</summary>
    private const double Near = 0.7;

    /// <summary>What is left to add where the law already gives people most of it.</summary>
    private const double BesideTheLaw = 0.4;

    /// <summary>From this part of the first need's gain on a second need, as yet unnamed, is worth a sentence of its own.</summary>
    private const double WorthSaying = 0.7;

    /// <summary>A need with less than this part of the greatest gain is not what the practice is suggested for.</summary>
    private const double WorthNaming = 0.35;

    private readonly FixedReasons said = new(table);

    public string Name => "need-gain";

    public double Lowest => 0;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.Covered | RestsOn.Subject;

    public double Of(Inquiry inquiry, int practice) => Saturate(GainOf(inquiry, practice));

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        if (value <= 0)
            return;
        var (first, second) = MostTelling(inquiry, practice, reasons);
        var perGain = weight * value * ReachOf(inquiry, practice) / GainOf(inquiry, practice);
        ExplainMet(inquiry, first, perGain, reasons);
        if (reasons.TimesNamed(second.Need) == 0 && GainIn(inquiry, second) > WorthSaying * GainIn(inquiry, first))
            ExplainMet(inquiry, second, perGain, reasons);
        ExplainCovered(inquiry, practice, weight, value, reasons);
    }

    private void ExplainMet(Inquiry inquiry, NeedStrength need, double perGain, ReasonCollector reasons) => reasons.AddNeed(
        need.Need,
        perGain * GainIn(inquiry, need),
        said.NeedMet(inquiry.Sources[need.Need], need.Need));

    private void ExplainCovered(Inquiry inquiry, int practice, double weight, double value, ReasonCollector reasons)
    {
        var most = default(NeedStrength);
        double lost = 0, uncovered = 0;
        foreach (var need in table.Needs[practice])
        {
            var gain = inquiry.Weights[need.Need] * need.Share;
            uncovered += gain;
            if (gain * inquiry.Covered[need.Need] <= lost)
                continue;
            lost = gain * inquiry.Covered[need.Need];
            most = need;
        }

        if (lost > 0)
            reasons.Add(weight * (value - Saturate(ReachOf(inquiry, practice) * uncovered)), said.NeedCovered[most.Need]);
    }

    private double GainOf(Inquiry inquiry, int practice)
    {
        var gain = 0.0;
        foreach (var need in table.Needs[practice])
            gain += GainIn(inquiry, need);
        return ReachOf(inquiry, practice) * gain;
    }

    private double ReachOf(Inquiry inquiry, int practice)
    {
        var topics = table.Topics[practice];
        var reach = (topics & (inquiry.Subjects | table.Everyone)) != 0 ? 1
            : (topics & inquiry.Subject.Near) != 0 ? Near
            : ByTheWay;
        return inquiry.Headcount > table.BeyondTheLawUpTo[practice] ? BesideTheLaw * reach : reach;
    }

    /// <summary>The needs to name: much gained, and not named on every card before. What adds little is never named.</summary>
    private (NeedStrength First, NeedStrength Second) MostTelling(Inquiry inquiry, int practice, ReasonCollector reasons)
    {
        var enough = 0.0;
        foreach (var need in table.Needs[practice])
            enough = Math.Max(enough, WorthNaming * GainIn(inquiry, need));
        NeedStrength first = default, second = default;
        foreach (var need in table.Needs[practice])
            if (GainIn(inquiry, need) < enough)
                continue;
            else if (Telling(inquiry, need, reasons) > Telling(inquiry, first, reasons))
                (first, second) = (need, first);
            else if (Telling(inquiry, need, reasons) > Telling(inquiry, second, reasons))
                second = need;
        return (first, second);
    }

    private static double Telling(Inquiry inquiry, NeedStrength need, ReasonCollector reasons) =>
        GainIn(inquiry, need) / (1 + reasons.TimesNamed(need.Need));

    private static double GainIn(Inquiry inquiry, NeedStrength need) =>
        need.Share * inquiry.Weights[need.Need] * (1 - inquiry.Covered[need.Need]);

    private static double Saturate(double gain) => gain / (gain + Half);
}
