using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Recommender.Coverage;

namespace Matchmaking.Grains.Recommendations;

/// <summary>Coverage of personas as it travels.</summary>
internal static class CoverageMapping
{
    public static PersonaCoverageList ToView(IReadOnlyList<CoverageOfPersona> coverages) => new([.. coverages.Select(ToView)]);

    public static PersonaCoverage ToView(CoverageOfPersona coverage) => new()
    {
        Persona = coverage.Persona,
        Total = coverage.Total,
        Relevance = coverage.Relevance,
        Needs = [.. coverage.Needs.Select(ToView)],
    };

    private static NeedCoverage ToView(CoverageOfNeed need) => new()
    {
        Need = need.Need,
        Weight = need.Weight,
        Coverage = need.Coverage,
        Practices = need.Practices,
    };
}
