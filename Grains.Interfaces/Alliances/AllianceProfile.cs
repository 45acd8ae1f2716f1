namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>What an alliance says about itself.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-profile")]
public sealed record AllianceProfile
{
    /// <summary>1 to 120 characters.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>City or district it works in, up to 80 characters, or null.</summary>
    [Id(1)]
    public string? City { get; init; }

    [Id(2)]
    public RegionKind? Region { get; init; }

    /// <summary>Beginnings of postal codes of where it works, 1 to 5 digits each; at most 200.</summary>
    [Id(3)]
    public IReadOnlyList<string> PostalCodes { get; init; } = [];

    /// <summary>Districts of where it works, up to 80 characters each; at most 200.</summary>
    [Id(4)]
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Address of its pages, http or https, up to 300 characters, or null.</summary>
    [Id(5)]
    public string? Website { get; init; }

    /// <summary>Year in which it was founded, 1990 to 2100, or null.</summary>
    [Id(6)]
    public int? Founded { get; init; }

    [Id(7)]
    public AllianceNeeds Needs { get; init; } = new();

    /// <summary>Whether this is an invented example.</summary>
    [Id(8)]
    public bool Example { get; init; }
}

/// <summary>Whom an alliance looks for.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-needs")]
public sealed record AllianceNeeds
{
    /// <summary>Ids of topics to cover.</summary>
    [Id(0)]
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of the plain-word sectors wanted.</summary>
    [Id(1)]
    public IReadOnlyList<string> Sectors { get; init; } = [];

    [Id(2)]
    public IReadOnlyList<CompanySize> Sizes { get; init; } = [];

    /// <summary>Names of districts wanted, up to 80 characters each; at most 200.</summary>
    [Id(3)]
    public IReadOnlyList<string> Districts { get; init; } = [];
}

/// <summary>Size classes by head count. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.company-size")]
public enum CompanySize
{
    /// <summary>Up to 9 people.</summary>
    Micro = 1,

    /// <summary>10 to 49 people.</summary>
    Small = 2,

    /// <summary>50 to 249 people.</summary>
    Medium = 3,

    /// <summary>250 people and more.</summary>
    Large = 4,
}

/// <summary>Where an alliance works. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.region-kind")]
public enum RegionKind
{
    City = 1,
    Mixed = 2,
    Rural = 3,
}
