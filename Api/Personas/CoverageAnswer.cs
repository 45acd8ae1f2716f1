using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Api.Personas;

/// <summary>How far a set of practices covers what a persona needs.</summary>
/// <param name="Persona">Id of the persona.</param>
/// <param name="Total">0 to 1; adding a practice never lowers it.</param>
/// <param name="Needs">The weightiest first.</param>
/// <param name="Gains">What one more practice would add, the most first.</param>
public sealed record CoverageAnswer(string Persona, double Total, IReadOnlyList<NeedCoverageAnswer> Needs, IReadOnlyList<GainAnswer> Gains)
{
    internal static CoverageAnswer From(PersonaCoverage coverage, PracticeCatalogue catalogue, Language language) => new(
        coverage.Persona,
        coverage.Total,
        [.. coverage.Needs.Select(need => NeedCoverageAnswer.From(need, catalogue, language))],
        [.. coverage.Gains.Select(gain => new GainAnswer(gain.Practice, gain.Gain))]);
}

/// <param name="Practice">Id of a practice that suits the firm and does not run.</param>
/// <param name="Gain">By how much the total would rise, 0 to 1.</param>
public sealed record GainAnswer(string Practice, double Gain);

/// <param name="Need">Id of the need.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">Above 0, up to 1.</param>
/// <param name="Coverage">0 to 1.</param>
/// <param name="Practices">Ids of practices that would raise it, the strongest first.</param>
public sealed record NeedCoverageAnswer(string Need, string Name, double Weight, double Coverage, IReadOnlyList<string> Practices)
{
    internal static NeedCoverageAnswer From(NeedCoverage need, PracticeCatalogue catalogue, Language language) => new(
        need.Need, catalogue.Needs[need.Need].Name.In(language), need.Weight, need.Coverage, need.Practices);
}
