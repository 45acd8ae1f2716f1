using System.Text.RegularExpressions;

namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>How much a company may say of itself. The one place for these figures: forms, bodies and rules all ask here.</summary>
public static partial class CompanyLimits
{
    /// <summary>Characters of a name.</summary>
    public const int MaxName = 120;

    public const int MaxHeadcount = 1_000_000;

    /// <summary>Characters of a district.</summary>
    public const int MaxDistrict = 80;

    public const int MaxLanguages = 20;

    public const int MaxTopics = 11;

    /// <summary>Characters of the reason for pausing or stopping.</summary>
    public const int MaxReason = 500;

    /// <summary>The largest figure in the details of a measure.</summary>
    public const int MaxFigure = 10_000;

    /// <summary>Checklists in use, counted by topic and language.</summary>
    public const int MaxChecklists = 60;

    /// <summary>Entries in the histories of all measures together: each change writes all of them.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>Entries in the log of consents; beyond it only withdrawals are taken.</summary>
    public const int MaxConsents = 200;

    /// <summary>Companies on one page of the directory.</summary>
    public const int MaxPage = 200;

    /// <summary>Whether a text is a German postcode: five digits and nothing else.</summary>
    public static bool IsPostalCode(string text) => FiveDigits().IsMatch(text);

    [GeneratedRegex("^[0-9]{5}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FiveDigits();
}
