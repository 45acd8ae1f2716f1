namespace Matchmaking.Recommender.Coverage;

/// <summary>How far a firm covers what a persona needs.</summary>
/// <param name="Persona">Id of the persona.</param>
/// <param name="Total">0 to 1: coverage of the needs, weighted by how much they matter. Adding a practice never lowers it.</param>
/// <param name="Relevance">0 to 1: how common the situation is in such firms, from bands of the profile, never from employees.</param>
/// <param name="Needs">The weightiest need first.</param>
public sealed record CoverageOfPersona(string Persona, double Total, double Relevance, IReadOnlyList<CoverageOfNeed> Needs);

/// <summary>How far a firm covers one need.</summary>
/// <param name="Need">Id of the need.</param>
/// <param name="Weight">Above 0, up to 1.</param>
/// <param name="Coverage">0 to 1.</param>
/// <param name="Practices">Ids of at most <see cref="PersonaCoverages.MostSuggestions"/> eligible practices that would raise it, the strongest first.</param>
public sealed record CoverageOfNeed(string Need, double Weight, double Coverage, IReadOnlyList<string> Practices);

/// <summary>What one more practice would add.</summary>
/// <param name="Practice">Id of an eligible practice that does not run.</param>
/// <param name="Gain">By how much the total would rise, above 0, up to 1.</param>
public readonly record struct CoverageGain(string Practice, double Gain);
