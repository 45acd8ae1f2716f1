using System.Text.RegularExpressions;

namespace Matchmaking.Grains.Interfaces;

/// <summary>Ids that people can read and addresses can carry: letters a-z, digits and single dashes between them.</summary>
public static partial class Slug
{
    public const int MinLength = 2;

    public const int MaxLength = 64;

    /// <summary>As a regular expression, for documents; the length is apart.</summary>
    public const string Expression = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public static bool IsValid(string? text) => text is { Length: >= MinLength and <= MaxLength } && Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
