using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// Serves a learned order of any kind in which more of a feature never lowers a score. So the lowest and the highest
/// possible score are known; they become 0 and 1, and every score stays an exact sum.
/// </summary>
internal abstract class RankerLink : ILink
{
    /// <summary>In the order of the ranker; null where this program has no such feature, which then is neutral.</summary>
    private readonly WeightedFeature?[] features;
    private readonly IRanker ranker;
    private readonly double lowest;
    private readonly double scale;

    /// <param name="name">One of <see cref="LinkNames"/>.</param>
    /// <param name="features">All features, with weight 1.</param>
    /// <param name="ranker">Reads some of them, by name.</param>
    protected RankerLink(string name, WeightedFeature[] features, IRanker ranker)
    {
        Name = name;
        this.ranker = ranker;
        this.features = [.. ranker.Features.Select(feature => Array.Find(features, one => one.Name == feature))];
        lowest = ranker.Score(Array.ConvertAll(this.features, feature => (float)(feature?.Lowest ?? 0)));
        var highest = ranker.Score(Array.ConvertAll(this.features, feature => (float)(feature?.Highest ?? 0)));
        scale = highest > lowest ? 1 / (highest - lowest) : 0;
    }

    public string Name { get; }

    public abstract bool Answers(Inquiry inquiry);

    public bool Proposes(Inquiry inquiry, int practice) => true;

    public void Score(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores)
    {
        Span<float> values = stackalloc float[features.Length];
        for (var i = 0; i < practices.Length; i++)
        {
            Read(inquiry, practices[i], values);
            scores[i] = scale * (ranker.Score(values) - lowest);
        }
    }

    /// <summary>One feature may bear on any other, so nothing is saved.</summary>
    public void Change(Inquiry inquiry, Inquiry other, RestsOn differs, ReadOnlySpan<int> practices, Span<double> scores) =>
        Score(other, practices, scores);

    public Contribution[] Contributions(Inquiry inquiry, int practice)
    {
        Span<float> values = stackalloc float[features.Length];
        Span<double> parts = stackalloc double[features.Length];
        Read(inquiry, practice, values);
        var rest = ranker.Explain(values, parts);
        var contributions = new List<Contribution>(1 + parts.Length) { new("base", scale * (rest - lowest)) };
        for (var i = 0; i < parts.Length; i++)
            if (parts[i] != 0)
                contributions.Add(new Contribution(ranker.Features[i], scale * parts[i]));
        return [.. contributions];
    }

    /// <summary>A feature is worth saying by what the score would lose were the feature neutral.</summary>
    public void Explain(Inquiry inquiry, int practice, ReasonCollector reasons)
    {
        Span<float> values = stackalloc float[features.Length];
        Read(inquiry, practice, values);
        var score = ranker.Score(values);
        for (var i = 0; i < features.Length; i++)
        {
            var value = values[i];
            if (features[i] is not { } feature || value == 0)
                continue;
            values[i] = 0;
            feature.Explain(inquiry, practice, scale * (score - ranker.Score(values)) / value, reasons);
            values[i] = value;
        }
    }

    private void Read(Inquiry inquiry, int practice, Span<float> values)
    {
        for (var i = 0; i < features.Length; i++)
            values[i] = (float)(features[i]?.Contribution(inquiry, practice) ?? 0);
    }
}
