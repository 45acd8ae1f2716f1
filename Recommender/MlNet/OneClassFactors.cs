using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.MlNet;

/// <summary>Factors by ML.NET's one-class matrix factorisation: they know histories, and nothing of traits.</summary>
internal sealed class OneClassFactors : FactorSource
{
    public override PracticeFactors? Fit(IReadOnlyList<FirmRow> firms, PracticeTable table, TraitTable traits, int seed) =>
        PracticeFactors.Fit(firms, table, traits, interactions => MlNetFactors.Fit(interactions, new MlNetFactorsOptions(Seed: seed)));
}
