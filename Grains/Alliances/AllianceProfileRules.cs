using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>What an alliance may say about itself.</summary>
public static class AllianceProfileRules
{
    /// <summary>The profile as it is stored: trimmed, without duplicates; or null when a value is out of its range or unknown.</summary>
    public static StoredAllianceProfile? Accept(AllianceProfile profile, PracticeCatalogue catalogue)
    {
        var accepted = AllianceMapping.ToStored(profile) with
        {
            Name = profile.Name.Trim(),
            City = Text.OrNull(profile.City),
            PostalCodes = [.. profile.PostalCodes.Distinct().Order(StringComparer.Ordinal)],
            Districts = Places(profile.Districts),
            Website = Text.OrNull(profile.Website),
            WantedTopics = [.. profile.Needs.Topics.Distinct()],
            WantedSectors = [.. profile.Needs.Sectors.Distinct()],
            WantedSizes = [.. profile.Needs.Sizes.Distinct().Order()],
            WantedDistricts = Places(profile.Needs.Districts),
        };
        return IsValid(accepted, catalogue) ? accepted : null;
    }

    private static bool IsValid(StoredAllianceProfile profile, PracticeCatalogue catalogue) =>
        Text.IsLine(profile.Name, AllianceLimits.MaxName)
        && (profile.City is null || Text.IsLine(profile.City, AllianceLimits.MaxPlace))
        && (profile.Region is null || Enum.IsDefined(profile.Region.Value))
        && profile.PostalCodes.Count <= AllianceLimits.MaxPlaces && profile.PostalCodes.All(AllianceLimits.IsPostalBeginning)
        && ArePlaces(profile.Districts)
        && (profile.Website is null || AllianceLimits.IsWebAddress(profile.Website))
        && profile.Founded is null or (>= AllianceLimits.FirstYear and <= AllianceLimits.LastYear)
        && profile.WantedTopics.All(catalogue.Topics.Contains)
        && profile.WantedSectors.All(catalogue.Sectors.Contains)
        && profile.WantedSizes.All(Enum.IsDefined)
        && ArePlaces(profile.WantedDistricts);

    private static string[] Places(IReadOnlyList<string> places) =>
        [.. places.Select(Text.OrNull).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool ArePlaces(IReadOnlyList<string> places) =>
        places.Count <= AllianceLimits.MaxPlaces && places.All(place => Text.IsLine(place, AllianceLimits.MaxPlace));
}
