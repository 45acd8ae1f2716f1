using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>A way to find factors of practices; methods that share one share what it found.</summary>
internal abstract class FactorSource
{
    public static FactorSource Own { get; } = new FeatureAware();

    public abstract PracticeFactors? Fit(IReadOnlyList<FirmRow> firms, PracticeTable table, TraitTable traits, int seed);

    private sealed class FeatureAware : FactorSource
    {
        public override PracticeFactors? Fit(IReadOnlyList<FirmRow> firms, PracticeTable table, TraitTable traits, int seed) => PracticeFactors.Fit(
            firms, table, traits, new FeatureIalsOptions(new IalsOptions(Dimensions: 16, Epochs: 8, Regularisation: 0.05, UnobservedWeight: 0.3, Seed: seed), FeatureRidge: 20));
    }
}
