using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Recommender.Coverage;

namespace Matchmaking.Grains.Recommendations;

/// <summary>Coverage of personas as it travels.</summary>
internal static class CoverageMapping
{
    public static PersonaCoverageList ToView(IReadOnlyList<CoverageOfPersona> coverages, IReadOnlyList<string> generalHelp) =>
        new([.. coverages.Select(coverage => ToView(coverage, []))]) { GeneralHelp = generalHelp };

    public static TypicalFirmView ToView(TypicalFirm firm) => new()
    {
        Headcount = firm.Headcount,
        ShiftShare = firm.ShiftShare,
        Running = firm.Running,
        Firms = firm.Firms,
    };

    public static PersonaCoverage ToView(CoverageOfPersona coverage, IReadOnlyList<CoverageGain> gains) => new()
    {
        Persona = coverage.Persona,
        Total = coverage.Total,
        Relevance = coverage.Relevance,
        Needs = [.. coverage.Needs.Select(ToView)],
        Gains = [.. gains.Select(gain => new PracticeGain(gain.Practice, gain.Gain))],
    };

    private static NeedCoverage ToView(CoverageOfNeed need) => new()
    {
        Need = need.Need,
        Weight = need.Weight,
        Coverage = need.Coverage,
        Practices = need.Practices,
    };
}
