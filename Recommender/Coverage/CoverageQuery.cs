namespace Matchmaking.Recommender.Coverage;

/// <summary>A firm, real or imagined, whose practices are held against the needs of personas.</summary>
public sealed record CoverageQuery
{
    /// <summary>Ids of practices that run (introduced or lived); duplicates count once.</summary>
    public IReadOnlyCollection<string> Running { get; init; } = [];

    /// <summary>Ids of practices not to be suggested although they do not run: planned or dismissed.</summary>
    public IReadOnlyCollection<string> Hidden { get; init; } = [];

    /// <summary>1 to 1,000,000, or null when the size does not matter.</summary>
    public int? Headcount { get; init; }

    /// <summary>0 to 1, or null when it does not matter.</summary>
    public double? ShiftShare { get; init; }

    /// <summary>0 to 1, or null when unknown.</summary>
    public double? MobileShare { get; init; }

    /// <summary>Id of the plain-word sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Ids of the topics that matter to the firm.</summary>
    public IReadOnlyCollection<string> Topics { get; init; } = [];

    /// <summary>Id of an event card of the persona that is asked about; it shifts what matters. Null for none.</summary>
    public string? EventCard { get; init; }

    /// <summary>
    /// Whether the firm is so small that a situation in life would point at somebody: it is told what helps everyone.
    /// </summary>
    public bool IsTooSmallForPersonas => Headcount < PersonaCoverages.FewestHeads;
}
