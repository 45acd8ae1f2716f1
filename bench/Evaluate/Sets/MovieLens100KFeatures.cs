using System.Globalization;
using System.Text;
using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>Sex, age band and occupation of users; genres and half-decade of films.</summary>
/// <param name="Users">Users x features.</param>
/// <param name="Items">Films x features.</param>
internal sealed record MovieLens100KFeatures(SparseMatrix Users, SparseMatrix Items)
{
    private const int FirstGenre = 5;

    public static MovieLens100KFeatures Read(string folder, string source)
    {
        var users = new DataFile("u.user", source, 22628).Find(folder);
        var films = new DataFile("u.item", source, 236344).Find(folder);
        return new(
            Table(users, fields => [fields[2], "age " + (int.Parse(fields[1], CultureInfo.InvariantCulture) / 10), fields[3]]),
            Table(films, fields => [.. Genres(fields), .. Years(fields[2])]));
    }

    private static IEnumerable<string> Genres(string[] fields) =>
        Enumerable.Range(FirstGenre, fields.Length - FirstGenre).Where(at => fields[at] == "1").Select(at => FormattableString.Invariant($"genre {at}"));

    /// <summary>Dates are written 01-Jan-1995; one film has none.</summary>
    private static IEnumerable<string> Years(string date) =>
        date.Length > 4 ? [FormattableString.Invariant($"from {int.Parse(date[^4..], CultureInfo.InvariantCulture) / 5 * 5}")] : [];

    /// <summary>One row per line, one column per distinct text.</summary>
    private static SparseMatrix Table(string path, Func<string[], IEnumerable<string>> features)
    {
        var rows = File.ReadLines(path, Encoding.Latin1).Where(line => line.Length > 0).Select(line => features(line.Split('|')).ToArray()).ToArray();
        var columns = rows.SelectMany(row => row).Distinct().Order(StringComparer.Ordinal).Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        return Interactions.From(rows.Length, columns.Count, rows.SelectMany((row, at) => row.Select(name => new Interaction(at, columns[name])))).ByUser;
    }
}
