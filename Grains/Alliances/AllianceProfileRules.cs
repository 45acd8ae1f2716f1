using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>What an alliance may say about itself.</summary>
public static class AllianceProfileRules
{
    public const int MaxName = 120;
    public const int MaxPlace = 80;
    public const int MaxPlaces = 200;
    public const int MaxWebsite = 300;

    private const int MostDigits = 5;

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
        Text.IsLine(profile.Name, MaxName)
        && (profile.City is null || Text.IsLine(profile.City, MaxPlace))
        && (profile.Region is null || Enum.IsDefined(profile.Region.Value))
        && profile.PostalCodes.Count <= MaxPlaces && profile.PostalCodes.All(IsPostalBeginning)
        && ArePlaces(profile.Districts)
        && (profile.Website is null || IsWebAddress(profile.Website))
        && profile.Founded is null or (>= 1990 and <= 2100)
        && profile.WantedTopics.All(catalogue.Topics.Contains)
        && profile.WantedSectors.All(catalogue.Sectors.Contains)
        && profile.WantedSizes.All(Enum.IsDefined)
        && ArePlaces(profile.WantedDistricts);

    private static string[] Places(IReadOnlyList<string> places) =>
        [.. places.Select(Text.OrNull).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool ArePlaces(IReadOnlyList<string> places) =>
        places.Count <= MaxPlaces && places.All(place => Text.IsLine(place, MaxPlace));

    private static bool IsPostalBeginning(string text) => text.Length is >= 1 and <= MostDigits && text.All(char.IsAsciiDigit);

    private static bool IsWebAddress(string text) =>
        text.Length <= MaxWebsite
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
