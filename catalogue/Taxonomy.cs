namespace Matchmaking.Catalogue;

/// <summary>An action field, after the eight fields of the audit berufundfamilie plus the alliance's own offers.</summary>
/// <param name="Id">Two letters, e.g. <c>AZ</c>.</param>
/// <param name="Name">As the field is called in the catalogue.</param>
public sealed record ActionField(string Id, LocalizedText Name);

/// <summary>A life situation that brings a question about reconciliation to a firm.</summary>
public sealed record Topic
{
    /// <summary>Three or four capital letters, e.g. <c>PFL</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>The situation as somebody in the firm would say it.</summary>
    public required LocalizedText Choice { get; init; }

    /// <summary>Ids of topics that most people in this situation share: a trainee with a family is usually a parent.</summary>
    public IReadOnlyList<string> Near { get; init => field = value ?? []; } = [];

    /// <summary>Needs that usually come with it, weights above 0 up to 1.</summary>
    public required IReadOnlyDictionary<string, double> Needs { get; init; }
}

/// <summary>Something a person in a life situation needs from work or from the place where they live.</summary>
public sealed record Need
{
    /// <summary>Kebab-case, e.g. <c>emergency-cover</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Description { get; init; }
}

/// <summary>Plain words for sectors, mapped to the sections of both classifications in force.</summary>
public sealed record Sector
{
    /// <summary>Kebab-case, e.g. <c>production</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Section letters of WZ 2008.</summary>
    public required IReadOnlyList<string> Wz2008 { get; init; }

    /// <summary>Section letters of WZ 2025; from J on they differ from WZ 2008.</summary>
    public required IReadOnlyList<string> Wz2025 { get; init; }

    /// <summary>The section letters in the given classification.</summary>
    public IReadOnlyList<string> Letters(SectorScheme scheme) => scheme == SectorScheme.Wz2008 ? Wz2008 : Wz2025;
}

/// <summary>Where a fact comes from.</summary>
/// <param name="Id">Key as used in the catalogue, e.g. <c>GII</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Url">Address, or null where the source is a printed document.</param>
public sealed record Source(string Id, LocalizedText Title, string? Url);
