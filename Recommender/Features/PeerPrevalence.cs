using System.Globalization;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Features;

/// <summary>Share of similar firms that run the practice; 0 as long as there are too few to say anything.</summary>
internal readonly struct PeerPrevalence : IFeature
{
    /// <summary>Firms that do nothing, added in thought: three of five are not yet sixty of a hundred.</summary>
    private const double Caution = 5;

    /// <summary>One other firm is no habit.</summary>
    public const int WorthSaying = 2;

    public string Name => "peers";

    public double Lowest => 0;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice)
    {
        var running = inquiry.Prevalence.RunningIn(inquiry.Peers);
        return running.IsEmpty ? 0 : running[practice] / (inquiry.Prevalence.FirmsIn(inquiry.Peers) + Caution);
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
