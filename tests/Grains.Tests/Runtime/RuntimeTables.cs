using Microsoft.Data.Sqlite;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>The tables and query texts that the ADO.NET providers look for, written for these tests.</summary>
internal static class RuntimeTables
{
    private const string Where = """
        GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
        AND GrainTypeString = @GrainTypeString AND GrainIdExtensionString IS @GrainIdExtensionString AND ServiceId = @ServiceId
        """;

    private const string Reminder = "ServiceId = @ServiceId AND GrainId = @GrainId";

    private const string ReminderColumns = "SELECT GrainId, ReminderName, StartTime, Period, Version FROM OrleansRemindersTable WHERE ";

    private static readonly Dictionary<string, string> Queries = new()
    {
        ["ReadFromStorageKey"] = $"SELECT PayloadBinary, Version FROM OrleansStorage WHERE {Where}",
        ["WriteToStorageKey"] = $"""
            INSERT INTO OrleansStorage (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
            SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @PayloadBinary, datetime('now'), 1
            WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM OrleansStorage WHERE {Where})
            ON CONFLICT (GrainTypeString, GrainIdN0, GrainIdN1, IFNULL(GrainIdExtensionString, ''), ServiceId)
            DO UPDATE SET PayloadBinary = @PayloadBinary, ModifiedOn = datetime('now'), Version = Version + 1 WHERE Version = @GrainStateVersion
            RETURNING Version AS NewGrainStateVersion
            """,
        ["ClearStorageKey"] = $"""
            UPDATE OrleansStorage SET PayloadBinary = NULL, ModifiedOn = datetime('now'), Version = Version + 1
            WHERE {Where} AND Version = @GrainStateVersion RETURNING Version AS NewGrainStateVersion
            """,
        ["ReadReminderRowsKey"] = $"{ReminderColumns}{Reminder}",
        ["ReadReminderRowKey"] = $"{ReminderColumns}{Reminder} AND ReminderName = @ReminderName",
        ["ReadRangeRows1Key"] = $"{ReminderColumns}ServiceId = @ServiceId AND GrainHash > @BeginHash AND GrainHash <= @EndHash",
        ["ReadRangeRows2Key"] = $"{ReminderColumns}ServiceId = @ServiceId AND (GrainHash > @BeginHash OR GrainHash <= @EndHash)",
        ["UpsertReminderRowKey"] = """
            INSERT INTO OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
            VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
            ON CONFLICT (ServiceId, GrainId, ReminderName)
            DO UPDATE SET StartTime = @StartTime, Period = @Period, GrainHash = @GrainHash, Version = Version + 1
            RETURNING Version
            """,
        ["DeleteReminderRowKey"] = $"DELETE FROM OrleansRemindersTable WHERE {Reminder} AND ReminderName = @ReminderName AND Version = @Version; SELECT changes()",
        ["DeleteReminderRowsKey"] = "DELETE FROM OrleansRemindersTable WHERE ServiceId = @ServiceId",
    };

    public static async Task Create(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await Execute(connection, """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS OrleansStorage (
                GrainIdHash INT NOT NULL, GrainIdN0 BIGINT NOT NULL, GrainIdN1 BIGINT NOT NULL, GrainTypeHash INT NOT NULL,
                GrainTypeString TEXT NOT NULL, GrainIdExtensionString TEXT NULL, ServiceId TEXT NOT NULL,
                PayloadBinary BLOB NULL, ModifiedOn DATETIME NOT NULL, Version INT NULL);
            CREATE UNIQUE INDEX IF NOT EXISTS OneRow ON OrleansStorage (GrainTypeString, GrainIdN0, GrainIdN1, IFNULL(GrainIdExtensionString, ''), ServiceId);
            CREATE TABLE IF NOT EXISTS OrleansRemindersTable (
                ServiceId TEXT NOT NULL, GrainId TEXT NOT NULL, ReminderName TEXT NOT NULL, StartTime DATETIME NOT NULL,
                Period BIGINT NOT NULL, GrainHash INT NOT NULL, Version INT NOT NULL, PRIMARY KEY (ServiceId, GrainId, ReminderName));
            """);
        foreach (var (key, text) in Queries)
            await Execute(connection, "INSERT OR REPLACE INTO OrleansQuery VALUES (@key, @text)", ("@key", key), ("@text", text));
    }

    private static async Task Execute(SqliteConnection connection, string sql, params (string Name, string Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync();
    }
}
