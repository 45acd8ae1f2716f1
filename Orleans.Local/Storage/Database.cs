using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Orleans.Local;

internal readonly record struct Parameter(string Name, DbType Type, object? Value);

/// <summary>One database as the queries of Orleans see it.</summary>
internal abstract class Database : IDisposable
{
    public abstract Task<List<T>> Read<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row);

    /// <summary>Returns after the change is durable.</summary>
    public abstract Task<List<T>> Write<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row);

    public abstract void Dispose();

    public static void Bind(DbCommand command, IReadOnlyList<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (!command.Parameters.Contains(parameter.Name))
            {
                var added = command.CreateParameter();
                (added.ParameterName, added.DbType) = (parameter.Name, parameter.Type);
                command.Parameters.Add(added);
            }

            command.Parameters[parameter.Name].Value = parameter.Value ?? DBNull.Value;
        }
    }

    /// <summary>The text of a query that the database keeps for Orleans.</summary>
    public async Task<Dictionary<string, string>> Queries() =>
        (await Read("SELECT QueryKey, QueryText FROM OrleansQuery", [], row => (Key: row.GetString(0), Text: row.GetString(1))))
        .ToDictionary(query => query.Key, query => query.Text);

    protected static async Task<List<T>> Run<T>(DbCommand command, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
                rows.Add(row(reader));
        }
        while (await reader.NextResultAsync());
        return rows;
    }
}

/// <summary>A database server: it groups commits itself.</summary>
internal sealed class DatabaseServer(DbProviderFactory factory, string connectionString) : Database
{
    public override async Task<List<T>> Read<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row)
    {
        await using var connection = factory.CreateConnection()!;
        connection.ConnectionString = connectionString;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, parameters);
        return await Run(command, row);
    }

    public override Task<List<T>> Write<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row) =>
        Read(sql, parameters, row);

    public override void Dispose()
    {
        // Connections belong to the pool of the provider.
    }
}

/// <summary>The databases in use; storage and reminders with the same connection string share one, and its writer.</summary>
internal sealed class Databases : IDisposable
{
    private readonly ConcurrentDictionary<(string Invariant, string ConnectionString), Lazy<Database>> _open = new();

    public Database Get(string invariant, string? connectionString) => _open.GetOrAdd(
        (invariant, connectionString ?? throw new InvalidOperationException("The connection string is missing.")),
        static key => new(() => Open(key.Invariant, key.ConnectionString))).Value;

    public void Dispose()
    {
        foreach (var database in _open.Values.Where(database => database.IsValueCreated))
            database.Value.Dispose();
    }

    private static Database Open(string invariant, string connectionString) => invariant switch
    {
        "System.Data.SQLite" => new SqliteDatabase(connectionString),
        "Npgsql" => new DatabaseServer(Factory("Npgsql.NpgsqlFactory, Npgsql"), connectionString),
        _ => throw new NotSupportedException($"There is no ADO.NET provider here for invariant '{invariant}'; known are System.Data.SQLite and Npgsql."),
    };

    private static DbProviderFactory Factory(string type) =>
        Type.GetType(type)?.GetField("Instance")?.GetValue(null) as DbProviderFactory
        ?? throw new InvalidOperationException($"The ADO.NET provider {type} is not among the program's files.");
}
