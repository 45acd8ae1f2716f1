using System.Text.RegularExpressions;

namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>The key of a company: a lower-case slug of 2 to 64 letters a-z, digits and single dashes, e.g. <c>metallbau-nord</c>.</summary>
public readonly partial record struct CompanyId
{
    /// <summary>What every key of a company begins with.</summary>
    public const string KeyPrefix = "company.";

    private CompanyId(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// The grain key. The prefix is needed: ADO.NET storage reads keys such as <c>cafe</c> or <c>01067</c> as
    /// hexadecimal numbers, so that <c>1067</c> and <c>01067</c> would share one row.
    /// </summary>
    public string Key => KeyPrefix + Value;

    /// <summary>The id behind a grain key.</summary>
    /// <exception cref="FormatException">The key is not one of a company.</exception>
    public static CompanyId FromKey(string key) => key.StartsWith(KeyPrefix, StringComparison.Ordinal)
        ? Parse(key[KeyPrefix.Length..])
        : throw new FormatException($"'{key}' is not the key of a company.");

    /// <summary>Reads an id from outside; false when it is not a slug.</summary>
    public static bool TryParse(string? text, out CompanyId id)
    {
        var valid = text is { Length: >= 2 and <= 64 } && Slug().IsMatch(text);
        id = valid ? new CompanyId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static CompanyId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a company id.");

    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
