namespace Matchmaking.Recommender.Population;

/// <summary>What matching may know of a company: bands, shares and ids of the catalogue, nothing about people.</summary>
/// <remarks>Ids that the catalogue does not have count as not given.</remarks>
public sealed record CompanyFacts
{
    /// <summary>Unique among the companies; compared letter by letter.</summary>
    public required string Id { get; init; }

    /// <summary>At least 1.</summary>
    public required int Headcount { get; init; }

    /// <summary>Share of people in shift work, 0 to 1.</summary>
    public required double ShiftShare { get; init; }

    /// <summary>Share of people who could work elsewhere, 0 to 1, or null when unknown.</summary>
    public double? MobileShare { get; init; }

    /// <summary>Id of the plain-word sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>City district as the firm writes it, or null; upper and lower case mean the same.</summary>
    public string? District { get; init; }

    /// <summary>Five digits, or null.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Ids of the topics that matter now. Those of a firm with fewer than ten people are never used.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Practices that run but are not lived yet.</summary>
    public IReadOnlyCollection<string> Introduced { get; init; } = [];

    /// <summary>Practices that are lived: what the firm could show to others.</summary>
    public IReadOnlyCollection<string> Lived { get; init; } = [];

    public bool WillingToHost { get; init; }

    /// <summary>Whether alliances may be told of it as a possible partner.</summary>
    public bool OpenToAlliances { get; init; } = true;

    /// <summary>Whether other firms may see it by name, with practices it lives.</summary>
    public bool ShownToPeers { get; init; }

    /// <summary>Whether it may be named in public, with practices it does.</summary>
    public bool NamedPublicly { get; init; }
}
