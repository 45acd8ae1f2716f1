using System.Data.Common;
using System.Text;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Matchmaking.Silo.Tests;

/// <summary>A database for one test, as the silo uses it and as somebody sees and changes it from outside.</summary>
public abstract class Store : IAsyncDisposable
{
    public abstract SiloSettings Settings { get; }

    public static async Task<Store> New(StoreKind kind) =>
        kind == StoreKind.Sqlite ? new SqliteStore() : new PostgreSqlStore(await (await PostgreSqlServer.Shared).NewDatabase());

    public void Execute(string sql) => With(sql, command => command.ExecuteNonQuery());

    public string? Text(string sql) => With(sql, command => command.ExecuteScalar()?.ToString());

    /// <summary>Runs it in a transaction that stays open, with all its locks, until it is disposed of.</summary>
    public IDisposable Hold(string sql)
    {
        var connection = Connect();
        connection.Open();
        connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Every value of every row of every table, bytes as text.</summary>
    public IReadOnlyList<string> Values()
    {
        using var connection = Connect();
        connection.Open();
        var tables = Read(connection, TableNames);
        return [.. tables.SelectMany(table => Read(connection, $"SELECT * FROM {table}"))];
    }

    /// <summary>Columns and indexes of a table, in words that can be compared.</summary>
    public abstract string? SchemaOf(string table);

    /// <summary>A text as bytes, in SQL.</summary>
    public abstract string Bytes(string text);

    /// <summary>Bytes as text, in SQL.</summary>
    public abstract string Characters(string bytes);

    /// <summary>Makes every change of grain state fail, until <see cref="AllowWrites"/>.</summary>
    public abstract void RefuseWrites();

    public abstract void AllowWrites();

    /// <summary>Makes every change of a reminder that is there fail, and its removal, until <see cref="AllowReminderChanges"/>.</summary>
    public abstract void RefuseReminderChanges();

    public abstract void AllowReminderChanges();

    /// <summary>Makes every registration of a reminder fail, until <see cref="AllowReminders"/>.</summary>
    public abstract void RefuseReminders();

    public abstract void AllowReminders();

    public abstract ValueTask DisposeAsync();

    protected abstract string TableNames { get; }

    protected abstract DbConnection Connect();

    private static List<string> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)).Select(value => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}"));
        return values;
    }

    private T With<T>(string sql, Func<DbCommand, T> run)
    {
        using var connection = Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}

public enum StoreKind
{
    Sqlite,
    PostgreSql,
}

internal sealed class SqliteStore : Store
{
    private readonly TemporaryFolder folder = new();

    public override SiloSettings Settings => new() { DataFolder = folder.Path };

    protected override string TableNames => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override string? SchemaOf(string table) => Text($"SELECT string_agg(sql, ' ' ORDER BY name) FROM sqlite_master WHERE tbl_name = '{table}'");

    public override string Bytes(string text) => $"CAST({text} AS BLOB)";

    public override string Characters(string bytes) => $"CAST({bytes} AS TEXT)";

    public override void RefuseWrites() =>
        Execute("CREATE TRIGGER full BEFORE UPDATE ON OrleansStorage BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

    public override void AllowWrites() => Execute("DROP TRIGGER full");

    public override void RefuseReminders() =>
        Execute("CREATE TRIGGER no_reminders BEFORE INSERT ON OrleansRemindersTable BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

    public override void AllowReminders() => Execute("DROP TRIGGER no_reminders");

    public override void RefuseReminderChanges() => Execute("""
        CREATE TRIGGER no_update BEFORE UPDATE ON OrleansRemindersTable BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;
        CREATE TRIGGER no_delete BEFORE DELETE ON OrleansRemindersTable BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;
        """);

    public override void AllowReminderChanges() => Execute("DROP TRIGGER no_update; DROP TRIGGER no_delete");

    public override ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override DbConnection Connect() =>
        new SqliteConnection($"Data Source={Path.Combine(folder.Path, SqliteDatabase.FileName)};Pooling=False");
}

internal sealed class PostgreSqlStore(string connectionString) : Store
{
    private readonly TemporaryFolder folder = new();

    public override SiloSettings Settings => new() { Mode = HostingMode.Server, DataFolder = folder.Path, Database = connectionString };

    protected override string TableNames => "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";

    public override string? SchemaOf(string table) =>
        Text($"SELECT string_agg(concat_ws(' ', column_name, data_type, collation_name, is_nullable, column_default), ' ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = '{table}'")
        + Text($"SELECT string_agg(indexdef, ' ' ORDER BY indexname) FROM pg_indexes WHERE tablename = '{table}'");

    public override string Bytes(string text) => $"convert_to({text}, 'UTF8')";

    public override string Characters(string bytes) => $"convert_from({bytes}, 'UTF8')";

    public override void RefuseWrites() => Execute("""
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full USING MESSAGE = 'disk full'; END $$;
        CREATE TRIGGER full_disk BEFORE UPDATE ON OrleansStorage EXECUTE FUNCTION full_disk();
        """);

    public override void AllowWrites() => Execute("DROP TRIGGER full_disk ON OrleansStorage; DROP FUNCTION full_disk");

    public override void RefuseReminders() => Execute("""
        CREATE FUNCTION no_reminders() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full USING MESSAGE = 'disk full'; END $$;
        CREATE TRIGGER no_reminders BEFORE INSERT ON OrleansRemindersTable EXECUTE FUNCTION no_reminders();
        """);

    public override void AllowReminders() => Execute("DROP TRIGGER no_reminders ON OrleansRemindersTable; DROP FUNCTION no_reminders");

    public override void RefuseReminderChanges() => Execute("""
        CREATE FUNCTION no_changes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full USING MESSAGE = 'disk full'; END $$;
        CREATE TRIGGER no_changes BEFORE UPDATE OR DELETE ON OrleansRemindersTable EXECUTE FUNCTION no_changes();
        """);

    public override void AllowReminderChanges() => Execute("DROP TRIGGER no_changes ON OrleansRemindersTable; DROP FUNCTION no_changes");

    public override ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override DbConnection Connect() => new NpgsqlConnection(connectionString + ";Pooling=false");
}
