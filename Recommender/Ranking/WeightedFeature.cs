using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Features;

namespace Matchmaking.Recommender.Ranking;

/// <summary>A feature with the weight that a link gives it.</summary>
internal abstract class WeightedFeature(string name, double lowest, double highest, RestsOn restsOn)
{
    public string Name => name;

    /// <summary>The least it can add to a score, at most 0.</summary>
    public double Lowest => lowest;

    /// <summary>The most it can add to a score.</summary>
    public double Highest => highest;

    public RestsOn RestsOn => restsOn;

    public static WeightedFeature Of<TFeature>(TFeature feature, double weight)
        where TFeature : struct, IFeature => new Typed<TFeature>(feature, weight);

    public abstract WeightedFeature Scaled(double factor);

    public abstract double Contribution(Inquiry inquiry, int practice);

    public abstract void AddTo(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores);

    /// <summary>Takes scores over from one inquiry to another.</summary>
    public abstract void Change(Inquiry inquiry, Inquiry other, ReadOnlySpan<int> practices, Span<double> scores);

    public abstract void Explain(Inquiry inquiry, int practice, ReasonCollector reasons);

    /// <summary>As if it had another weight.</summary>
    public abstract void Explain(Inquiry inquiry, int practice, double otherWeight, ReasonCollector reasons);

    private sealed class Typed<TFeature>(TFeature feature, double weight)
        : WeightedFeature(feature.Name, weight * feature.Lowest, weight * feature.Highest, feature.RestsOn)
        where TFeature : struct, IFeature
    {
        private readonly TFeature feature = feature;
        private readonly double weight = weight;

        public override WeightedFeature Scaled(double factor) => new Typed<TFeature>(feature, weight * factor);

        public override double Contribution(Inquiry inquiry, int practice) => weight == 0 ? 0 : weight * feature.Of(inquiry, practice);

        public override void AddTo(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores)
        {
            for (var i = 0; i < practices.Length && weight != 0; i++)
                scores[i] += weight * feature.Of(inquiry, practices[i]);
        }

        public override void Change(Inquiry inquiry, Inquiry other, ReadOnlySpan<int> practices, Span<double> scores)
        {
            for (var i = 0; i < practices.Length && weight != 0; i++)
                scores[i] += weight * (feature.Of(other, practices[i]) - feature.Of(inquiry, practices[i]));
        }

        public override void Explain(Inquiry inquiry, int practice, ReasonCollector reasons) =>
            feature.Explain(inquiry, practice, weight, reasons);

        public override void Explain(Inquiry inquiry, int practice, double otherWeight, ReasonCollector reasons) =>
            feature.Explain(inquiry, practice, otherWeight, reasons);
    }
}
