using System.Globalization;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// Share of similar firms that run the practice, drawn towards what firms of that size and all firms do; 0 as long as
/// there are too few to say anything.
/// </summary>
internal readonly struct PeerPrevalence : IFeature
{
    /// <summary>One other firm is no habit.</summary>
    public const int WorthSaying = 2;

    public string Name => "peers";

    public double Lowest => 0;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.ShiftShare | RestsOn.Prevalence;

    public double Of(Inquiry inquiry, int practice)
    {
        var shares = inquiry.Prevalence.SharesIn(inquiry.Peers);
        return shares.IsEmpty ? 0 : shares[practice];
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var running = inquiry.Prevalence.RunningIn(inquiry.Peers);
        if (running.IsEmpty || running[practice] < WorthSaying)
            return;
        reasons.Add(weight * Of(inquiry, practice), Reason(running[practice], inquiry.Prevalence.FirmsIn(inquiry.Peers)));
    }

    public static Reason Reason(int running, int firms) => new(
        ReasonCodes.PeersCommon, Inputs.HeadcountAndShiftShare, (string[])[running.ToString(CultureInfo.InvariantCulture), firms.ToString(CultureInfo.InvariantCulture)]);
}
