using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Matchmaking.Silo.Telemetry;

/// <summary>
/// Puts fingerprints in the place of ids of companies and alliances, wherever a text names them: in keys of grains and in
/// addresses. Ids are made from names, and the name of a firm of one person is personal data. The same id has the same
/// fingerprint as long as the key is the same; without the key nobody can try names until one fits.
/// </summary>
public sealed partial class Pseudonyms(byte[] key)
{
    private const string Left = "…";

    /// <summary>With a key that ends with the process, so that old logs cannot be read with new knowledge.</summary>
    public static Pseudonyms OfThisRun() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The text itself where it names nobody.</summary>
    public string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var keys = GrainKey().Replace(text, found => $"{found.Groups["kind"].Value}.{Of(found.Groups["kind"].Value, found.Groups["id"].Value)}");
        var paths = IdInPath().Replace(keys, found => found.Groups["before"].Value + Of(KindOf(found.Groups["before"].Value), found.Groups["id"].Value) + (found.Groups["rest"].Length == 0 ? "" : $"/{Left}"));
        return Query().Replace(paths, $"${{path}}?{Left}");
    }

    /// <summary>Twelve hexadecimal digits after a sign that no id has.</summary>
    private string Of(string kind, string id) =>
        $"#{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}.{id}")).AsSpan(0, 6))}";

    private static string KindOf(string path) =>
        path.Contains("/compan", StringComparison.OrdinalIgnoreCase) || path.Contains("/betrieb", StringComparison.OrdinalIgnoreCase) ? "company" : "alliance";

    /// <summary>Not the names of spans, such as company.Describe.</summary>
    [GeneratedRegex(@"(?<![\w.])(?<kind>company|alliance)\.(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex GrainKey();

    /// <summary>Patterns of routes stay. What follows an id goes: seats and members have ids that name somebody as well.</summary>
    [GeneratedRegex(
        @"(?<before>/(?:companies|betriebe|alliances?|buendnis)/)(?!\{|#)(?<id>[^/\s?""'<>]+)(?<rest>/[^\s?""'<>]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdInPath();

    [GeneratedRegex(@"(?<path>/[^\s?""'<>]*)\?[^\s""'<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Query();
}
