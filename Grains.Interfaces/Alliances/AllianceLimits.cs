namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>How much an alliance may say of itself and hold. The one place for these figures: bodies and rules all ask here.</summary>
public static class AllianceLimits
{
    /// <summary>Characters of its name.</summary>
    public const int MaxName = 120;

    /// <summary>Characters of a city or district.</summary>
    public const int MaxPlace = 80;

    /// <summary>Districts, or beginnings of postcodes, in one list.</summary>
    public const int MaxPlaces = 200;

    /// <summary>Characters of a web address.</summary>
    public const int MaxWebsite = 300;

    /// <summary>The earliest year of foundation.</summary>
    public const int FirstYear = 1990;

    /// <summary>The latest year of foundation.</summary>
    public const int LastYear = 2100;

    public const int MaxSeats = 50;

    /// <summary>Terms of one seat.</summary>
    public const int MaxTerms = 100;

    public const int MaxOffers = 200;
    public const int MaxMeasures = 5_000;
    public const int MaxMemberships = 5_000;
    public const int MaxApproaches = 5_000;

    /// <summary>Characters of the title of an offer or a measure.</summary>
    public const int MaxTitle = 120;

    /// <summary>Characters of the name of an organisation.</summary>
    public const int MaxOrganisation = 200;

    /// <summary>Characters of the reason for a pause.</summary>
    public const int MaxReason = 500;

    /// <summary>Characters of how an offer began or what came of it.</summary>
    public const int MaxStory = 1_000;

    /// <summary>The largest figure of a measure.</summary>
    public const int MaxFigure = 10_000;

    private const int MostDigits = 5;

    /// <summary>Whether postcodes may begin like this: one to five digits.</summary>
    public static bool IsPostalBeginning(string text) => text.Length is >= 1 and <= MostDigits && text.All(char.IsAsciiDigit);

    /// <summary>Whether this is a whole address of a page, http or https.</summary>
    public static bool IsWebAddress(string text) =>
        text.Length <= MaxWebsite
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
