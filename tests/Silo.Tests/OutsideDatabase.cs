using Matchmaking.Silo.Storage;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Tests;

/// <summary>The database file as somebody sees and changes it from outside.</summary>
internal sealed class OutsideDatabase(string folder)
{
    public void Execute(string sql) => With(sql, command => command.ExecuteNonQuery());

    public string? Text(string sql) => With(sql, command => command.ExecuteScalar()?.ToString());

    private T With<T>(string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteDatabase.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
