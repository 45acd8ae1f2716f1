using System.Text.RegularExpressions;

namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>The key of a company: a lower-case slug of 2 to 64 letters a-z, digits and single dashes, e.g. <c>metallbau-nord</c>.</summary>
public readonly partial record struct CompanyId
{
    private CompanyId(string value) => Value = value;

    public string Value { get; }

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

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
