using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// A weighted sum of features. The weights are scaled so that a practice for which everything speaks reaches the ceiling
/// and one against which everything speaks reaches 0; so scores stay in range without being cut off and remain exact sums.
/// </summary>
internal abstract class LinearLink : ILink
{
    private readonly WeightedFeature[] features;

    /// <summary>By bit of <see cref="RestsOn"/>.</summary>
    private readonly WeightedFeature[][] restingOn;
    private readonly double start;

    /// <param name="name">One of <see cref="LinkNames"/>.</param>
    /// <param name="ceiling">Highest possible score, at most 1; lower for links that know less.</param>
    /// <param name="features">Only the proportions of their weights count.</param>
    protected LinearLink(string name, double ceiling, params WeightedFeature[] features)
    {
        Name = name;
        var range = features.Sum(feature => feature.Highest - feature.Lowest);
        // None where a model weighs only what this program does not know: then all score 0.
        var scale = range > 0 ? ceiling / range : 0;
        this.features = [.. features.Select(feature => feature.Scaled(scale))];
        restingOn = [.. Enum.GetValues<RestsOn>().Where(part => part != RestsOn.Neither)
            .Select(part => Array.FindAll(this.features, feature => (feature.RestsOn & part) != 0))];
        start = -this.features.Sum(feature => feature.Lowest);
    }

    public string Name { get; }

    public abstract bool Answers(Inquiry inquiry);

    public virtual bool Proposes(Inquiry inquiry, int practice) => true;

    public void Score(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores)
    {
        scores[..practices.Length].Fill(start);
        foreach (var feature in features)
            feature.AddTo(inquiry, practices, scores);
    }

    public void Change(Inquiry inquiry, Inquiry other, RestsOn differs, ReadOnlySpan<int> practices, Span<double> scores)
    {
        foreach (var feature in restingOn[BitOperations.Log2((uint)differs)])
            feature.Change(inquiry, other, practices, scores);
    }

    public Contribution[] Contributions(Inquiry inquiry, int practice)
    {
        Span<double> values = stackalloc double[features.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = features[i].Contribution(inquiry, practice);

        var contributions = new Contribution[1 + values.Length - values.Count(0)];
        contributions[0] = new Contribution("base", start);
        var next = 1;
        for (var i = 0; i < values.Length; i++)
            if (values[i] != 0)
                contributions[next++] = new Contribution(features[i].Name, values[i]);
        return contributions;
    }

    public void Explain(Inquiry inquiry, int practice, ReasonCollector reasons)
    {
        foreach (var feature in features)
            feature.Explain(inquiry, practice, reasons);
    }
}
