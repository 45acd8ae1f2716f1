namespace Matchmaking.Grains.Interfaces.Personas;

/// <summary>How far a set of practices covers what a persona needs.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.persona-coverage")]
public sealed record PersonaCoverage
{
    [Id(0)]
    public required string Persona { get; init; }

    /// <summary>0 to 1: coverage of the needs, weighted by how much they matter. Adding a measure never lowers it.</summary>
    [Id(1)]
    public required double Total { get; init; }

    /// <summary>0 to 1: how common the situation is in firms with such a profile; derived from bands, never from employees.</summary>
    [Id(2)]
    public double Relevance { get; init; }

    /// <summary>The weightiest need first.</summary>
    [Id(3)]
    public required IReadOnlyList<NeedCoverage> Needs { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.need-coverage")]
public sealed record NeedCoverage
{
    [Id(0)]
    public required string Need { get; init; }

    /// <summary>Above 0, up to 1.</summary>
    [Id(1)]
    public required double Weight { get; init; }

    /// <summary>0 to 1.</summary>
    [Id(2)]
    public required double Coverage { get; init; }

    /// <summary>Ids of eligible practices that would raise it, the strongest first; empty when nothing would.</summary>
    [Id(3)]
    public IReadOnlyList<string> Practices { get; init; } = [];
}

/// <summary>All personas for one company, the most relevant first.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.persona-coverage-list")]
public sealed record PersonaCoverageList([property: Id(0)] IReadOnlyList<PersonaCoverage> Items);

[GenerateSerializer, Immutable, Alias("matchmaking.cover-persona")]
public sealed record CoverPersona
{
    [Id(0)]
    public required string Persona { get; init; }

    /// <summary>Ids of practices that run; duplicates count once.</summary>
    [Id(1)]
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Head count 1 to 1,000,000, or null when it does not matter.</summary>
    [Id(2)]
    public int? Headcount { get; init; }

    /// <summary>0 to 1, or null when it does not matter.</summary>
    [Id(3)]
    public double? ShiftShare { get; init; }
}

/// <summary>Expected reasons to refuse a question about a persona.</summary>
[GenerateSerializer, Alias("matchmaking.persona-refusal")]
public enum PersonaRefusal
{
    /// <summary>The catalogue has no persona with this id.</summary>
    UnknownPersona = 1,

    /// <summary>The catalogue has no practice with one of these ids.</summary>
    UnknownPractice = 2,
}
