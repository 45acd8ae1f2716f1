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

    /// <summary>Eligible practices that do not run, by how much they would raise the total; only in the answer about one persona.</summary>
    [Id(4)]
    public IReadOnlyList<PracticeGain> Gains { get; init; } = [];
}

/// <param name="Practice">Id of the practice.</param>
/// <param name="Gain">Above 0, up to 1.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.practice-gain")]
public sealed record PracticeGain([property: Id(0)] string Practice, [property: Id(1)] double Gain);

/// <summary>How far one need of a persona is met, and what would meet it further.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.need-coverage")]
public sealed record NeedCoverage
{
    /// <summary>Id of the need in the taxonomy.</summary>
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

/// <summary>
/// All personas for one company, the most relevant first. In a firm of fewer than ten people a situation would point at
/// somebody: such a firm gets no personas, and practices that help everyone instead.
/// </summary>
/// <param name="Items">Empty for a firm of fewer than ten people.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.persona-coverage-list")]
public sealed record PersonaCoverageList([property: Id(0)] IReadOnlyList<PersonaCoverage> Items)
{
    /// <summary>Ids of practices that help whatever the situation; only for firms of fewer than ten people.</summary>
    [Id(1)]
    public IReadOnlyList<string> GeneralHelp { get; init; } = [];
}

/// <summary>Asks how far a set of practices covers what a persona needs; stores nothing.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.cover-persona")]
public sealed record CoverPersona
{
    /// <summary>Id of the persona, else <see cref="PersonaRefusal.UnknownPersona"/>.</summary>
    [Id(0)]
    public required string Persona { get; init; }

    /// <summary>Ids of practices that run, else <see cref="PersonaRefusal.UnknownPractice"/>; duplicates count once.</summary>
    [Id(1)]
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Head count 1 to 1,000,000, or null when it does not matter.</summary>
    [Id(2)]
    public int? Headcount { get; init; }

    /// <summary>0 to 1, or null when it does not matter.</summary>
    [Id(3)]
    public double? ShiftShare { get; init; }

    /// <summary>Id of one of the persona's event cards, which shifts what matters, else <see cref="PersonaRefusal.UnknownEventCard"/>; null for none.</summary>
    [Id(4)]
    public string? EventCard { get; init; }
}

/// <summary>A firm by its kind.</summary>
/// <param name="Headcount">1 to 1,000,000; only its size class matters.</param>
/// <param name="Sector">Id of a plain-word sector, or null.</param>
/// <param name="ShiftShare">0 to 1 where it is known, or null for what is usual in the sector.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.describe-typical-firm")]
public sealed record DescribeTypicalFirm(
    [property: Id(0)] int Headcount,
    [property: Id(1)] string? Sector,
    [property: Id(2)] double? ShiftShare);

/// <summary>What is usual for a kind of firm.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.typical-firm")]
public sealed record TypicalFirmView
{
    /// <summary>Stands for the size class.</summary>
    [Id(0)]
    public required int Headcount { get; init; }

    /// <summary>0 to 1.</summary>
    [Id(1)]
    public required double ShiftShare { get; init; }

    /// <summary>Ids of practices that at least a third of the known firms of this size and shift work run.</summary>
    [Id(2)]
    public required IReadOnlyList<string> Running { get; init; }

    /// <summary>How many known firms that rests on; 0 when they are fewer than five.</summary>
    [Id(3)]
    public required int Firms { get; init; }
}

/// <summary>Expected reasons to refuse a question about a persona.</summary>
[GenerateSerializer, Alias("matchmaking.persona-refusal")]
public enum PersonaRefusal
{
    /// <summary>The catalogue has no persona with this id.</summary>
    UnknownPersona = 1,

    /// <summary>The catalogue has no practice with one of these ids.</summary>
    UnknownPractice = 2,

    /// <summary>The persona has no event card with this id.</summary>
    UnknownEventCard = 3,
}
