using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// How well the practice suits the head count. A practice for this size and few others is worth more than one for every
/// size; near the border of two classes the fit slides from one to the other.
/// </summary>
internal readonly struct SizeSuitability : IFeature
{
    /// <summary>Most that a fit differs from the mean over all sizes.</summary>
    private const double MostSpread = 1.25;

    private readonly double[][] bySize;
    private readonly bool[] suitsAllSizes;
    private readonly PracticeTable table;

    public SizeSuitability(PracticeTable table)
    {
        this.table = table;
        var means = Enumerable.Range(0, table.Count).Select(practice => table.SizeFit.Average(fits => fits[practice])).ToArray();
        var ends = Enumerable.Range(0, table.Count).Select(practice => table.SizeFit.Any(fits => fits[practice] == 0)).ToArray();
        bySize = [.. table.SizeFit.Select(fits => fits.Select((fit, practice) => ValueOf(fit, means[practice], ends[practice])).ToArray())];
        suitsAllSizes = [.. means.Select(mean => mean == 2)];
    }

    public string Name => "size";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice)
    {
        var (neighbour, share) = inquiry.Neighbour;
        var own = bySize[inquiry.Size][practice];
        return own + (share * (bySize[neighbour][practice] - own));
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        var fit = table.SizeFit[inquiry.Size][practice];
        if (fit == 2 && value > 0 && !suitsAllSizes[practice])
            reasons.Add(weight * value, reasons.OnHeadcount(ReasonCodes.SizeFit));
        else if (fit == 1 && value < 0)
            reasons.Add(weight * value, reasons.OnHeadcount(ReasonCodes.SizeAdapt));
    }

    /// <summary>What is unsuitable for some size is about to end where it only just suits.</summary>
    private static double ValueOf(int fit, double mean, bool ends)
    {
        var special = Math.Clamp((fit - mean) / MostSpread, -1, 1);
        return fit switch
        {
            2 => 0.3 + (0.7 * special),
            1 => (ends ? -0.65 : -0.5) + (0.4 * special),
            _ => -1,
        };
    }
}
