namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>What a firm says about itself. It holds no data about employees: only bands, shares and topics.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.company-profile")]
public sealed record CompanyProfile
{
    /// <summary>Name of the firm, 1 to 120 characters.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>People employed (heads, not full-time equivalents), 1 to 1,000,000.</summary>
    [Id(1)]
    public required int Headcount { get; init; }

    /// <summary>Section letter of the classification named in <see cref="SectorScheme"/>, or null.</summary>
    [Id(2)]
    public string? Sector { get; init; }

    /// <summary><c>WZ2008</c> or <c>WZ2025</c>; letters from J on mean different sections in the two.</summary>
    [Id(3)]
    public string? SectorScheme { get; init; }

    /// <summary>Share of people in shift work, 0 to 1.</summary>
    [Id(4)]
    public required double ShiftShare { get; init; }

    /// <summary>Share of people who could work elsewhere, 0 to 1, or null when unknown.</summary>
    [Id(5)]
    public double? MobileShare { get; init; }

    /// <summary>City district, up to 80 characters, or null.</summary>
    [Id(6)]
    public string? District { get; init; }

    /// <summary>Five digits, or null.</summary>
    [Id(7)]
    public string? PostalCode { get; init; }

    /// <summary>Languages spoken in the firm, ISO 639-1 codes such as <c>de</c>, <c>tr</c>; at most 20.</summary>
    [Id(8)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Ids of the topics that matter now; at most 11.</summary>
    [Id(9)]
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether the firm would host a breakfast.</summary>
    [Id(10)]
    public bool WillingToHost { get; init; }

    /// <summary>Whether this is one of the shipped, fictional examples.</summary>
    [Id(11)]
    public bool Example { get; init; }
}
