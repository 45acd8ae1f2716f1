using System.Globalization;
using System.Reflection;

namespace Matchmaking.Silo.Storage;

/// <summary>A numbered script, kept inside the assembly.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Name">File name without the extension, e.g. <c>0001-grain-state</c>.</param>
public sealed record SchemaScript(int Number, string Name)
{
    private const string Folder = "Matchmaking.Silo.Sql.";

    public static IReadOnlyList<SchemaScript> ForSqlite { get; } = Of("Sqlite");

    public static IReadOnlyList<SchemaScript> ForPostgreSql { get; } = Of("PostgreSql");

    /// <summary>The name without the number; the same in all kinds of databases.</summary>
    internal string Subject => Name[(Name.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public string Text
    {
        get
        {
            using var reader = new StreamReader(typeof(SchemaScript).Assembly.GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }

    private string Resource { get; init; } = "";

    private static List<SchemaScript> Of(string kind) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith($"{Folder}{kind}.", StringComparison.Ordinal))
            .Select(Named)
            .OrderBy(script => script.Number),
    ];

    private static SchemaScript Named(string resource)
    {
        var name = resource.Split('.')[^2];
        return new SchemaScript(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name) { Resource = resource };
    }
}
