namespace Matchmaking.Recommender.Serving;

/// <summary>A firm and what it wants to know. All ids are known to be in the catalogue.</summary>
public sealed record RecommendationQuery
{
    /// <summary>1 to 1,000,000.</summary>
    public required int Headcount { get; init; }

    /// <summary>0 to 1.</summary>
    public required double ShiftShare { get; init; }

    /// <summary>0 to 1, or null when unknown.</summary>
    public double? MobileShare { get; init; }

    /// <summary>Id of the plain-word sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Ids of the topics that matter now; may be empty.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public string? Persona { get; init; }

    /// <summary>City or region as the firm writes it, or null.</summary>
    public string? Region { get; init; }

    /// <summary>Practices never suggested again: planned, introduced or lived.</summary>
    public IReadOnlyCollection<string> Taken { get; init; } = [];

    /// <summary>Practices that run (introduced or lived): they cover needs already.</summary>
    public IReadOnlyCollection<string> Running { get; init; } = [];

    /// <summary>What it took up, and how surely that fits; read by learned models only.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>Dismissals in force.</summary>
    public IReadOnlyList<Dismissal> Dismissals { get; init; } = [];

    /// <summary>Today, for dated rules.</summary>
    public required DateOnly On { get; init; }

    /// <summary>1 to 200.</summary>
    public required int Limit { get; init; }

    /// <summary>Whether the parts of each score are wanted; they change nothing else.</summary>
    public bool WithContributions { get; init; } = true;
}

/// <param name="Practice">Id of a practice that was taken up.</param>
/// <param name="Strength">Above 0, at most 1; see <see cref="Data.SignalStrengths"/>.</param>
public readonly record struct Signal(string Practice, double Strength);

/// <summary>A practice that was said not to fit, and why.</summary>
public sealed record Dismissal(string Practice, DismissalCause Cause);

/// <summary>Why a practice does not fit; others that share the cause are lowered.</summary>
public enum DismissalCause
{
    Cost = 1,
    NoShift = 2,
    TooSmall = 3,
    NotNow = 4,
    Other = 5,
}
