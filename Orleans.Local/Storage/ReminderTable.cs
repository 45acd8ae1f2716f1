using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>The table OrleansRemindersTable through the texts in OrleansQuery.</summary>
internal sealed class ReminderTable(IOptions<AdoNetReminderTableOptions> options, IOptions<ClusterOptions> cluster)
{
    private readonly Database _database = Database.Of(options.Value.Invariant, options.Value.ConnectionString, options.Value.DataSource);
    private Dictionary<string, string>? _queries;

    /// <summary>Every reminder of this service: the range from 0 around to 0.</summary>
    public async Task<List<Reminder>> ReadAll() => await _database.Run(
        await Query("ReadRangeRows2Key"),
        [Service, new("BeginHash", DbType.Int32, 0), new("EndHash", DbType.Int32, 0)],
        Row);

    public async Task<List<Reminder>> Read(GrainId grain) =>
        await _database.Run(await Query("ReadReminderRowsKey"), [Service, Id(grain)], Row);

    public async Task<Reminder?> Read(GrainId grain, string name) =>
        (await _database.Run(await Query("ReadReminderRowKey"), [Service, Id(grain), Name(name)], Row)).SingleOrDefault();

    public async Task<Reminder> Upsert(Reminder reminder)
    {
        var versions = await _database.Run(
            await Query("UpsertReminderRowKey"),
            [
                Service, Id(reminder.Grain), Name(reminder.ReminderName),
                new("StartTime", DbType.DateTime, reminder.StartAt),
                new("Period", DbType.Int64, (long)reminder.Period.TotalMilliseconds),
                new("GrainHash", DbType.Int32, unchecked((int)reminder.Grain.GetUniformHashCode())),
            ],
            row => Version(row["Version"]));
        return reminder with { ETag = versions[0] };
    }

    /// <returns>False when it is not there in this version.</returns>
    public async Task<bool> Delete(Reminder reminder)
    {
        var deleted = await _database.Run(
            await Query("DeleteReminderRowKey"),
            [Service, Id(reminder.Grain), Name(reminder.ReminderName), new("Version", DbType.Int32, int.Parse(reminder.ETag, CultureInfo.InvariantCulture))],
            row => Convert.ToBoolean(row[0], CultureInfo.InvariantCulture));
        return deleted[0];
    }

    private Parameter Service => new("ServiceId", DbType.String, cluster.Value.ServiceId);

    private static Parameter Id(GrainId grain) => new("GrainId", DbType.String, grain.ToString());

    private static Parameter Name(string name) => new("ReminderName", DbType.String, name);

    private static string Version(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static Reminder Row(DbDataReader row) => new(
        GrainId.Parse(row.GetString(row.GetOrdinal("GrainId"))),
        row.GetString(row.GetOrdinal("ReminderName")),
        DateTime.SpecifyKind(row.GetDateTime(row.GetOrdinal("StartTime")), DateTimeKind.Utc),
        TimeSpan.FromMilliseconds(row.GetInt64(row.GetOrdinal("Period"))),
        Version(row["Version"]));

    private async Task<string> Query(string key) =>
        (_queries ??= await _database.Queries()).GetValueOrDefault(key)
        ?? throw new InvalidOperationException($"The table OrleansQuery has no {key}: the database scripts are missing or older than the program.");
}
