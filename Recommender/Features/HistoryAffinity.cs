using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// What firms with the same measures took up besides. Counts more the more is known of the firm: n / (n + κ), where n is
/// the sum of the strengths of its history.
/// </summary>
internal readonly struct HistoryAffinity(PracticeTable table, AdoptionWeights weights) : IFeature
{
    /// <summary>κ: a history this long is trusted half.</summary>
    private const double HalfTrusted = 3;

    public string Name => "history";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice) =>
        inquiry.History.Practices.Length == 0 ? 0 : Affinity.Saturate(SumOf(inquiry, practice));

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var history = inquiry.History;
        int best = -1;
        float most = 0;
        for (var i = 0; i < history.Practices.Length; i++)
            if (history.Strengths[i] * weights.FromPractice(history.Practices[i], practice) is var part && part > most)
                (best, most) = (i, part);
        if (best >= 0)
            reasons.Add(weight * Affinity.Share(TrustIn(inquiry) * most, SumOf(inquiry, practice)), new(ReasonCodes.HistoryAlike, Inputs.Measures, [table.Ids[history.Practices[best]]]));
    }

    private double SumOf(Inquiry inquiry, int practice) => TrustIn(inquiry) * weights.OfHistory(inquiry.History, practice);

    private static double TrustIn(Inquiry inquiry) => inquiry.History.Length / (inquiry.History.Length + HalfTrusted);
}
