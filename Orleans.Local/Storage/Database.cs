using System.Data;
using System.Data.Common;

namespace Orleans.Local;

internal readonly record struct Parameter(string Name, DbType Type, object? Value);

/// <summary>One database as the queries of Orleans see it: each on a connection of its own.</summary>
internal sealed class Database(DbDataSource source)
{
    /// <param name="invariant">The ADO.NET provider, where there is no source.</param>
    /// <param name="connectionString">For that provider.</param>
    /// <param name="source">Who configured it owns it.</param>
    public static Database Of(string invariant, string? connectionString, DbDataSource? source) => (connectionString, source) switch
    {
        (null, { }) => new(source),
        ({ }, null) => new(Factory(invariant).CreateDataSource(connectionString)),
        _ => throw new InvalidOperationException("Configure exactly one of ConnectionString or DataSource."),
    };

    public async Task<List<T>> Run<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, type, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return await Rows(command, row);
    }

    /// <summary>The text of a query that the database keeps for Orleans.</summary>
    public async Task<Dictionary<string, string>> Queries() =>
        (await Run("SELECT QueryKey, QueryText FROM OrleansQuery", [], row => (Key: row.GetString(0), Text: row.GetString(1))))
        .ToDictionary(query => query.Key, query => query.Text);

    private static async Task<List<T>> Rows<T>(DbCommand command, Func<DbDataReader, T> row)
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

    private static DbProviderFactory Factory(string invariant)
    {
        var type = invariant switch
        {
            "System.Data.SQLite" => "Microsoft.Data.Sqlite.SqliteFactory, Microsoft.Data.Sqlite",
            "Npgsql" => "Npgsql.NpgsqlFactory, Npgsql",
            _ => throw new NotSupportedException($"There is no ADO.NET provider here for invariant '{invariant}'; known are System.Data.SQLite and Npgsql."),
        };
        return Type.GetType(type)?.GetField("Instance")?.GetValue(null) as DbProviderFactory
            ?? throw new InvalidOperationException($"The ADO.NET provider {type} is not among the program's files.");
    }
}
