using System.Globalization;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Shell;

/// <summary>The address of a page in both languages, relative to the language's base.</summary>
/// <param name="De">German; <c>{0}</c> and <c>{1}</c> stand for ids.</param>
/// <param name="En">English, with the same places for ids.</param>
public sealed record PagePath(string De, string En)
{
    /// <summary>The address in one language, with its ids filled in.</summary>
    public string In(Language language, params string[] ids) =>
        string.Format(CultureInfo.InvariantCulture, language == Language.En ? En : De, [.. ids.Select(Uri.EscapeDataString)]);

    /// <summary>The ids in an address of this page, whichever language it is written in; null for another page.</summary>
    public string[]? IdsIn(string path) => IdsIn(De, path) ?? IdsIn(En, path);

    private static string[]? IdsIn(string pattern, string path)
    {
        var parts = pattern.Split('/').Zip(path.Split('/')).ToArray();
        var sameLength = pattern.Count(letter => letter == '/') == path.Count(letter => letter == '/');
        return sameLength && parts.All(part => IsId(part.First) ? part.Second.Length > 0 : part.First == part.Second)
            ? [.. parts.Where(part => IsId(part.First)).Select(part => part.Second)]
            : null;
    }

    private static bool IsId(string part) => part.StartsWith('{');
}
