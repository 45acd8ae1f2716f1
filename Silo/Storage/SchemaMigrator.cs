using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Storage;

/// <summary>Brings the database to the schema that this program knows, by numbered scripts that are each applied once.</summary>
public sealed class SchemaMigrator(SqliteDatabase database, TimeProvider clock)
{
    private const string Folder = "Matchmaking.Silo.Sql.Sqlite.";

    /// <summary>Numbers and names of all scripts, in the order in which they are applied.</summary>
    public static IReadOnlyList<SchemaScript> Scripts { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(IsScript).Select(SchemaScript.Of).OrderBy(script => script.Number)];

    /// <summary>Applies what is missing. Several processes may ask at once: one does the work, the others find it done.</summary>
    /// <returns>The scripts that were applied.</returns>
    /// <exception cref="SchemaTooNewException">The database has a script that this program does not know.</exception>
    public IReadOnlyList<SchemaScript> Apply()
    {
        using var connection = database.Open();
        // BEGIN IMMEDIATE: the write lock is the lock. All or nothing, a failed script leaves the schema as it was.
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_versions (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");

        var found = connection.Scalar<int>("SELECT coalesce(max(number), 0) FROM schema_versions");
        var known = Scripts[^1].Number;
        if (found > known)
            throw new SchemaTooNewException(found, known);

        var missing = Scripts.Where(script => script.Number > found).ToList();
        foreach (var script in missing)
            Apply(script, connection);
        transaction.Commit();
        return missing;
    }

    private void Apply(SchemaScript script, SqliteConnection connection)
    {
        connection.Execute(script.Text);
        connection.Execute(
            "INSERT INTO schema_versions (number, name, applied_at) VALUES (@number, @name, @at)",
            ("@number", script.Number),
            ("@name", script.Name),
            ("@at", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
    }

    private static bool IsScript(string resource) =>
        resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal);
}

/// <summary>A numbered script, kept inside the assembly.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Name">File name without the extension, e.g. <c>0001-grain-state</c>.</param>
public sealed record SchemaScript(int Number, string Name)
{
    private string Resource { get; init; } = "";

    public string Text
    {
        get
        {
            using var reader = new StreamReader(typeof(SchemaScript).Assembly.GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }

    internal static SchemaScript Of(string resource)
    {
        var name = resource.Split('.')[^2];
        return new SchemaScript(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name) { Resource = resource };
    }
}
