using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Eligibility;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// How much sooner than others the live model expects a firm to take up each practice: its score as a calibrated chance,
/// divided by the mean chance of all practices that are open to the firm. Immutable and safe to share between threads.
/// </summary>
public sealed class LearnedInterest
{
    /// <summary>However sure the model is, no interest is greater.</summary>
    internal const double Most = 3;

    private readonly InquiryReader reader;
    private readonly EligibilityRules eligibility;
    private readonly ILink link;
    private readonly AdoptionCurve curve;
    private readonly int count;

    internal LearnedInterest(PracticeTable table, InquiryReader reader, EligibilityRules eligibility, ILink link, PracticeModel model)
    {
        (this.reader, this.eligibility, this.link) = (reader, eligibility, link);
        (count, curve, Model) = (table.Count, model.Curve, model.Version);
    }

    /// <summary>Version of the model it comes from.</summary>
    public string Model { get; }

    /// <summary>
    /// By practice, 0 to 3. The practices open to a firm have 1 on average; those that rules shut out, or that it runs,
    /// have 1, for the model has nothing to say about them.
    /// </summary>
    /// <remarks>What similar firms do is left out: among these are members, of whom a list must not tell.</remarks>
    internal float[] Of(RecommendationQuery query)
    {
        var interest = new float[count];
        Array.Fill(interest, 1);
        var inquiry = reader.Read(query, PrevalenceTable.Empty);
        Span<int> open = stackalloc int[count];
        open = open[..eligibility.Collect(inquiry, open)];
        if (!link.Answers(inquiry))
            return interest;
        Span<double> chances = stackalloc double[open.Length];
        link.Score(inquiry, open, chances);
        var sum = 0.0;
        foreach (ref var chance in chances)
            sum += chance = curve.Of(chance);
        for (var i = 0; i < open.Length && sum > 0; i++)
            interest[open[i]] = (float)Math.Min(Most, chances[i] * open.Length / sum);
        return interest;
    }
}
