using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>What an alliance would gain: gaps filled, practices to show, somebody to host. For one request and thread.</summary>
internal sealed class AllianceSide(CompanyTable table, GapShares gaps, PracticeShares practices)
{
    private const double GapsWeight = 0.5;
    private const double PracticesWeight = 0.35;
    private const double HostWeight = 0.15;

    /// <summary>Nobody shows more than so many practices at a breakfast; the best count.</summary>
    private const int MostPractices = 3;

    private readonly int[] best = new int[MostPractices];
    private readonly double mostByPractices = 1 - practices.OpenAfterBest(MostPractices);

    public double Of(int company) => (GapsWeight * Gaps(company)) + (PracticesWeight * Practices(company)) + Host(company);

    /// <summary>No less than <see cref="Of"/>, known without looking at what the company lives.</summary>
    public double AtMost(int company) => (GapsWeight * Gaps(company)) + (PracticesWeight * mostByPractices) + Host(company);

    public Side Explain(int company)
    {
        var gains = new List<Gain>();
        ExplainGaps(company, gains);
        ExplainPractices(company, gains);
        if (table.WillingToHost[company])
            gains.Add(new Gain(GainCodes.WouldHost, HostWeight, [GainInputs.WillingToHost], []));
        Contribution[] contributions =
        [
            new("gaps", GapsWeight * Gaps(company)),
            new("practices", PracticesWeight * Practices(company)),
            new("host", Host(company)),
        ];
        return new Side(Of(company), contributions, [.. gains.OrderByDescending(gain => gain.Value)]);
    }

    /// <summary>Practices that the company could show, the best first; good until the next call.</summary>
    public ReadOnlySpan<int> ToShow(int company)
    {
        var count = 0;
        foreach (var practice in table.Lived.Of(company))
        {
            var place = count;
            while (place > 0 && practices[practice] > practices[best[place - 1]])
                place--;
            if (place == MostPractices)
                continue;
            count = Math.Min(count + 1, MostPractices);
            for (var i = count - 1; i > place; i--)
                best[i] = best[i - 1];
            best[place] = practice;
        }

        return best.AsSpan(0, count);
    }

    private double Gaps(int company) => 1 - gaps.OpenAfter(company);

    /// <summary>How much there is to show, 0 to 1: more the fewer members live it and the more they need what it does.</summary>
    public double Practices(int company)
    {
        var open = 1.0;
        foreach (var practice in ToShow(company))
            open *= 1 - practices[practice];
        return 1 - open;
    }

    private double Host(int company) => table.WillingToHost[company] ? HostWeight : 0;

    /// <summary>Each share fills its part of what those before it left open, so that the values add up.</summary>
    private void ExplainGaps(int company, List<Gain> gains)
    {
        var open = GapsWeight;
        foreach (var share in gaps.Of(company).OrderByDescending(share => share.Share))
        {
            gains.Add(gaps.ToGain(company, share, open * share.Share));
            open *= 1 - share.Share;
        }
    }

    private void ExplainPractices(int company, List<Gain> gains)
    {
        var open = PracticesWeight;
        foreach (var practice in ToShow(company))
        {
            gains.Add(new Gain(
                practices.IsNew(practice) ? GainCodes.NewPractice : GainCodes.CanShow,
                open * practices[practice],
                practices.RestOnMembers ? [GainInputs.Measures, GainInputs.AllianceMembers] : [GainInputs.Measures],
                [table.Catalogue.Practices[practice].Id]));
            open *= 1 - practices[practice];
        }
    }
}
