using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>What a firm says about itself, as it was typed.</summary>
public sealed partial class ProfileForm
{
    public const int LongestName = CompanyLimits.MaxName;
    public const int LongestDistrict = CompanyLimits.MaxDistrict;

    /// <summary>Languages that are offered as boxes; others that were imported stay.</summary>
    public static IReadOnlyList<string> OfferedLanguages { get; } = ["de", "en", "tr", "ar", "uk", "pl", "ro", "ru", "bg"];

    public string? Operation { get; set; }

    /// <summary>Version of the company that the form was filled from; none for a new one.</summary>
    public long? Version { get; set; }

    public string? Name { get; set; }

    public string? Headcount { get; set; }

    public string? Shift { get; set; }

    public string? Mobile { get; set; }

    /// <summary>Id of a plain-word sector.</summary>
    public string? Sector { get; set; }

    public string? District { get; set; }

    public string? PostalCode { get; set; }

    // No ticked box at all comes in as null.
    public List<string> Topics { get; set => field = value ?? []; } = [];

    public List<string> Languages { get; set => field = value ?? []; } = [];

    public bool WillingToHost { get; set; }

    /// <summary>The form for a new company, with what a visitor has said already; empty for null.</summary>
    public static ProfileForm Of(FirmAnswers? said) => said is null ? new ProfileForm() : new ProfileForm
    {
        Headcount = said.Headcount.ToString(CultureInfo.InvariantCulture),
        Shift = said.Shift.Word(),
        Mobile = said.Mobile?.Word(),
        Sector = said.Sector,
        Topics = [.. said.Topics],
    };

    /// <summary>The form as it stands before anybody types.</summary>
    public static ProfileForm Of(CompanyProfile profile, PracticeCatalogue catalogue, long? version = null) => new()
    {
        Version = version,
        Name = profile.Name,
        Headcount = profile.Headcount.ToString(CultureInfo.InvariantCulture),
        Shift = ShiftBands.Of(profile.ShiftShare).Word(),
        Mobile = profile.MobileShare is { } share ? ShiftBands.Of(share).Word() : null,
        Sector = SectorOf(profile, catalogue)?.Id,
        District = profile.District,
        PostalCode = profile.PostalCode,
        Topics = [.. profile.Topics],
        Languages = [.. profile.Languages],
        WillingToHost = profile.WillingToHost,
    };

    /// <summary>Names of the fields that need attention, in the order of the page.</summary>
    public IEnumerable<string> Faults
    {
        get
        {
            if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > LongestName)
                yield return nameof(Name);
            if (HeadcountText.Read(Headcount) is null)
                yield return nameof(Headcount);
            if (ShiftBands.Read(Shift) is null)
                yield return nameof(Shift);
            if (District?.Trim().Length > LongestDistrict)
                yield return nameof(District);
            if (!string.IsNullOrWhiteSpace(PostalCode) && !CompanyLimits.IsPostalCode(PostalCode.Trim()))
                yield return nameof(PostalCode);
        }
    }

    /// <summary>The profile that the form describes; what it does not ask about stays as it was.</summary>
    public CompanyProfile ToProfile(CompanyProfile? before, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var (sector, scheme) = SectorCode(before, catalogue);
        return new CompanyProfile
        {
            Name = Name!.Trim(),
            Headcount = HeadcountText.Read(Headcount)!.Value,
            ShiftShare = Share(ShiftBands.Read(Shift), before?.ShiftShare)!.Value,
            MobileShare = Share(ShiftBands.Read(Mobile), before?.MobileShare),
            Sector = sector,
            SectorScheme = scheme,
            District = OrNull(District),
            PostalCode = OrNull(PostalCode),
            Languages = [.. Languages.Distinct()],
            Topics = [.. Topics.Where(catalogue.Topics.Contains).Distinct()],
            WillingToHost = WillingToHost,
            Example = before?.Example ?? false,
        };
    }

    /// <summary>A lower-case slug of the name for the address, or null when no letter is left.</summary>
    public string? Slug()
    {
        var plain = (Name ?? "").ToLowerInvariant()
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        var slug = NotInSlug().Replace(plain, "-").Trim('-');
        slug = slug[..Math.Min(slug.Length, 60)].Trim('-');
        return CompanyWords.Read(slug, out _) switch
        {
            null => slug,
            FieldMistake.NameOfAPage => $"{slug}-1",
            _ => null,
        };
    }

    /// <summary>The exact share stays while its band does: nobody's 75 % becomes 80 % by saving the form.</summary>
    private static double? Share(ShiftBand? band, double? before) =>
        band is null ? null
        : before is { } share && ShiftBands.Of(share) == band ? share
        : band.Value.Share();

    /// <summary>The exact letter stays while it means the chosen sector.</summary>
    private (string? Sector, string? Scheme) SectorCode(CompanyProfile? before, PracticeCatalogue catalogue) =>
        catalogue.Sectors.Find(Sector ?? "") is not { } chosen ? (null, null)
        : before is not null && SectorOf(before, catalogue)?.Id == chosen.Id ? (before.Sector, before.SectorScheme)
        : SectorSchemes.CodeOf(catalogue, chosen);

    private static Sector? SectorOf(CompanyProfile profile, PracticeCatalogue catalogue) =>
        profile.Sector is null ? null
        : catalogue.SectorOf(profile.Sector, profile.SectorScheme == "WZ2025" ? SectorScheme.Wz2025 : SectorScheme.Wz2008);

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInSlug();
}
