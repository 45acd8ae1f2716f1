using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>What a company may say about itself.</summary>
public static class ProfileRules
{
    /// <summary>The profile as it is stored: trimmed, without duplicates; or null when a value is out of its range or unknown.</summary>
    public static StoredProfile? Accept(CompanyProfile profile, PracticeCatalogue catalogue)
    {
        var accepted = CompanyMapping.ToStored(profile) with
        {
            Name = profile.Name.Trim(),
            District = Text.OrNull(profile.District),
            PostalCode = Text.OrNull(profile.PostalCode),
            // Without a scheme the letters up to I mean the same; later ones are read as most registers still print them.
            // A sector in plain words is in none: crafts share their letters with others.
            SectorScheme = profile.Sector is null || catalogue.Sectors.Contains(profile.Sector) ? null : profile.SectorScheme ?? SectorSchemes.Wz2008,
            Languages = [.. profile.Languages.Distinct()],
            Topics = [.. profile.Topics.Distinct()],
        };
        return IsValid(accepted, catalogue) ? accepted : null;
    }

    private static bool IsValid(StoredProfile profile, PracticeCatalogue catalogue) =>
        Text.IsLine(profile.Name, CompanyLimits.MaxName)
        && profile.Headcount is >= 1 and <= CompanyLimits.MaxHeadcount
        && profile.ShiftShare is >= 0 and <= 1
        && profile.MobileShare is null or (>= 0 and <= 1)
        && (profile.Sector is null || SectorSchemes.SectorOf(profile.Sector, profile.SectorScheme, catalogue) is not null)
        && (profile.District is null || Text.IsLine(profile.District, CompanyLimits.MaxDistrict))
        && (profile.PostalCode is null || CompanyLimits.IsPostalCode(profile.PostalCode))
        && profile.Languages.Count <= CompanyLimits.MaxLanguages && profile.Languages.All(LanguageCodes.Contains)
        && profile.Topics.Count <= CompanyLimits.MaxTopics && profile.Topics.All(catalogue.Topics.Contains);
}
