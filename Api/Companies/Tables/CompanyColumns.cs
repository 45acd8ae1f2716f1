using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>The columns of the table of companies, in the order in which the export writes them. Import takes any order.</summary>
internal static class CompanyColumns
{
    public const string Id = "id";
    public const string Name = "name";
    public const string Headcount = "headcount";
    public const string Sector = "sector";
    public const string SectorScheme = "sectorScheme";
    public const string ShiftShare = "shiftShare";
    public const string MobileShare = "mobileShare";
    public const string District = "district";
    public const string PostalCode = "postalCode";
    public const string Languages = "languages";
    public const string Topics = "topics";
    public const string WillingToHost = "willingToHost";
    public const string Example = "example";
    public const string Measures = "measures";
    public const string Dismissals = "dismissals";
    public const string Consents = "consents";

    public static IReadOnlyList<string> All { get; } =
    [
        Id, Name, Headcount, Sector, SectorScheme, ShiftShare, MobileShare, District, PostalCode,
        Languages, Topics, WillingToHost, Example, Measures, Dismissals, Consents,
    ];

    /// <summary>Without these a row says nothing about a company. Other columns may be missing: they then change nothing.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Id, Name, Headcount, ShiftShare];

    /// <summary>Columns with dated entries, which the import extends instead of replacing them.</summary>
    public static IReadOnlyList<string> Histories { get; } = [Measures, Dismissals, Consents];

    /// <summary>Columns of the profile that may be missing. The scheme goes with its sector.</summary>
    public static IReadOnlyList<(string Column, ProfileMember Member)> Optional { get; } =
    [
        (Sector, ProfileMember.Sector), (MobileShare, ProfileMember.MobileShare), (District, ProfileMember.District),
        (PostalCode, ProfileMember.PostalCode), (Languages, ProfileMember.Languages), (Topics, ProfileMember.Topics),
        (WillingToHost, ProfileMember.WillingToHost), (Example, ProfileMember.Example),
    ];
}
