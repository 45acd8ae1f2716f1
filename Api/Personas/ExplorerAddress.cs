using System.Globalization;
using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Personas;

/// <summary>
/// What a group has tried out on a persona's page. It lives in the address alone: a link shows everybody the same, and
/// nothing is stored anywhere.
/// </summary>
public sealed record ExplorerAddress
{
    public const string CompanyField = "company";
    public const string AllianceField = "alliance";
    public const string SizeField = "size";
    public const string SectorField = "sector";
    public const string ShiftField = "shift";
    public const string SeedField = "seed";
    public const string SetField = "set";
    public const string OnField = "on";
    public const string HideField = "hide";
    public const string RestoreField = "restore";

    /// <summary>Id of the company that is asked about, or null for a typical one.</summary>
    public string? Company { get; init; }

    /// <summary>Id of the alliance that is asked, empty for none in particular, or null for the one that the site is about.</summary>
    public string? Alliance { get; init; }

    public SizeClass Size { get; init; } = SizeClass.Small;

    /// <summary>Id of a plain-word sector, or null for any.</summary>
    public string? Sector { get; init; }

    /// <summary>How many work in shifts, or null for what is usual in the sector.</summary>
    public ShiftBand? Shift { get; init; }

    /// <summary>What the event card was drawn with, or null while none is on the table.</summary>
    public int? Seed { get; init; }

    /// <summary>Whether somebody has touched the switches; until then they stand as the firm does.</summary>
    public bool IsSet { get; init; }

    /// <summary>Ids of the practices that are switched on.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>Ids of the practices that the facilitator has taken off the board; what they do is not changed by that.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Reads an address. Ids that the catalogue does not know are left out: an old link still works.</summary>
    public static ExplorerAddress Read(IQueryCollection query, Persona persona, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(persona);
        ArgumentNullException.ThrowIfNull(catalogue);
        // Until somebody chooses a firm, it is one where the situation is common.
        var chosen = query.ContainsKey(SizeField) || query.ContainsKey(SectorField) || query.ContainsKey(ShiftField);
        return new ExplorerAddress
        {
            Company = query[CompanyField].ToString() is { Length: > 0 } company ? company : null,
            Alliance = query.TryGetValue(AllianceField, out var alliance) ? alliance.ToString() : null,
            Size = Enum.GetValues<SizeClass>().FirstOrDefault(size => Word(size) == query[SizeField], SizeClass.Small),
            Sector = chosen ? query[SectorField].FirstOrDefault(id => id is not null && catalogue.Sectors.Contains(id)) : DefaultSector(persona),
            Shift = chosen ? ShiftBands.Read(query[ShiftField]) : BandOf(persona.Workplace.ShiftShare),
            Seed = EventDraw.Read(query[SeedField]),
            IsSet = query.ContainsKey(SetField),
            On = [.. query[OnField].OfType<string>().Where(catalogue.Practices.Contains).Distinct()],
            Hidden = [.. query[HideField].Except(query[RestoreField]).OfType<string>().Where(catalogue.Practices.Contains)],
        };
    }

    /// <summary>The word for a size in addresses, the same in both languages.</summary>
    public static string Word(SizeClass size) => size.ToString().ToLowerInvariant();

    /// <summary>The firm, the alliance, the card on the table and what is off the board: what the form of the switches carries along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Frame() => [.. Firm(), .. Table()];

    /// <summary>Only the firm.</summary>
    public IEnumerable<KeyValuePair<string, string>> Firm() => Company is not null
        ? [new(CompanyField, Company)]
        : [new(SizeField, Word(Size)), new(SectorField, Sector ?? ""), new(ShiftField, Shift?.Word() ?? "")];

    /// <summary>What stays whichever firm is chosen: the alliance, the card, and what is off the board.</summary>
    public IEnumerable<KeyValuePair<string, string>> Table() =>
    [
        .. Alliance is not null ? [new(AllianceField, Alliance)] : Array.Empty<KeyValuePair<string, string>>(),
        .. Seed is { } seed ? [new(SeedField, seed.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Hidden.Select(id => KeyValuePair.Create(HideField, id)),
    ];

    /// <summary>The query part of an address, with its question mark.</summary>
    public string ToQuery() => QueryString.Create(
        Frame().Concat(Switches()).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Value!;

    private IEnumerable<KeyValuePair<string, string>> Switches() =>
        IsSet ? [new(SetField, "1"), .. On.Select(id => KeyValuePair.Create(OnField, id))] : [];

    private static string? DefaultSector(Persona persona) => persona.Workplace.Sectors is [var first, ..] ? first : null;

    private static ShiftBand? BandOf(double? share) => share is { } known ? ShiftBands.Of(known) : null;
}
