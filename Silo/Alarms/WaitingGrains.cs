using System.Text;
using Matchmaking.Grains;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Alarms;

/// <summary>A grain that may wait for something, and whether there is a reminder for it.</summary>
internal readonly record struct WaitingGrain(string State, string Key, bool HasReminder);

/// <summary>
/// All alliances, which wait for times that can be set; and of the companies those that have something to forget and no
/// reminder. The payloads stay in the database.
/// </summary>
internal static class WaitingGrains
{
    private const int PartSize = 500;

    private static readonly byte[] SomeDismissal = Encoding.UTF8.GetBytes("\"dismissals\":[{");
    private static readonly byte[] Removal = Encoding.UTF8.GetBytes("\"removal\":{");

    public static IEnumerable<WaitingGrain> Read(Database database) =>
        Read(GrainStates.Alliance, "TRUE", database)
            .Concat(Read(GrainStates.Company, $"reminder.GrainId IS NULL AND ({database.PayloadHas("@dismissal")} OR {database.PayloadHas("@removal")})", database));

    /// <summary>Part by part, so that no connection is held while the grains look.</summary>
    private static IEnumerable<WaitingGrain> Read(string state, string condition, Database database)
    {
        var (after, part) = ("", new List<WaitingGrain>());
        do
        {
            part = Part(state, condition, after, database);
            foreach (var grain in part)
                yield return grain;
            after = part.Count == 0 ? after : part[^1].Key;
        }
        while (part.Count == PartSize);
    }

    private static List<WaitingGrain> Part(string state, string condition, string after, Database database)
    {
        using var connection = database.Open();
        using var command = connection.Command(
            $"""
            SELECT stored.GrainIdExtensionString, reminder.GrainId IS NOT NULL
            FROM OrleansStorage AS stored
            LEFT JOIN OrleansRemindersTable AS reminder
              ON reminder.ServiceId = stored.ServiceId AND reminder.ReminderName = @name
              AND reminder.GrainId = @state || '/' || stored.GrainIdExtensionString
            WHERE stored.ServiceId = @service AND stored.GrainTypeString = @state AND stored.PayloadBinary IS NOT NULL
              AND stored.GrainIdExtensionString > @after AND {condition}
            ORDER BY stored.GrainIdExtensionString
            LIMIT @limit
            """,
            ("@name", Alarm.Name),
            ("@state", state),
            ("@service", GrainStates.ServiceId),
            ("@after", after),
            ("@dismissal", SomeDismissal),
            ("@removal", Removal),
            ("@limit", PartSize));
        using var reader = command.ExecuteReader();
        var part = new List<WaitingGrain>();
        while (reader.Read())
            part.Add(new WaitingGrain(state, reader.GetString(0), reader.GetBoolean(1)));
        return part;
    }
}
