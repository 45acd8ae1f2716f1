using System.Data.Common;
using System.Globalization;

namespace Matchmaking.Silo.Storage;

/// <summary>Brings the database to the schema that this program knows, by numbered scripts that are each applied once.</summary>
public sealed class SchemaMigrator(Database database, TimeProvider clock)
{
    /// <summary>Applies what is missing. Several processes may ask at once: one does the work, the others find it done.</summary>
    /// <returns>The scripts that were applied.</returns>
    /// <exception cref="SchemaTooNewException">The database has a script that this program does not know.</exception>
    public IReadOnlyList<SchemaScript> Apply()
    {
        using var connection = database.Open();
        // All or nothing: a failed script leaves the schema as it was.
        using var transaction = database.BeginSchemaChange(connection);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_versions (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");

        var found = connection.Scalar<int>("SELECT coalesce(max(number), 0) FROM schema_versions");
        var known = database.Scripts[^1].Number;
        if (found > known)
            throw new SchemaTooNewException(found, known);

        var missing = database.Scripts.Where(script => script.Number > found).ToList();
        foreach (var script in missing)
            Apply(script, connection);
        transaction.Commit();
        return missing;
    }

    private void Apply(SchemaScript script, DbConnection connection)
    {
        connection.Execute(script.Text);
        connection.Execute(
            "INSERT INTO schema_versions (number, name, applied_at) VALUES (@number, @name, @at)",
            ("@number", script.Number),
            ("@name", script.Name),
            ("@at", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
    }
}
