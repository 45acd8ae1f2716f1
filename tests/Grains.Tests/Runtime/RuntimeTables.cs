using Matchmaking.Silo.Storage;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>The product's own scripts: they must suit both runtimes.</summary>
internal static class RuntimeTables
{
    public static async Task Create(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT count(*) FROM sqlite_schema";
        if ((long)(await command.ExecuteScalarAsync())! > 0)
            return;
        foreach (var script in SchemaScript.ForSqlite)
        {
            command.CommandText = script.Text;
            await command.ExecuteNonQueryAsync();
        }
    }
}
