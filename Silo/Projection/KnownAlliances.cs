using System.Data.Common;
using System.Text.Json;
using Matchmaking.Grains;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// All alliances, read from what they have stored. There are hundreds of them, not hundreds of thousands, so a table
/// derived from those rows would only be one more thing to keep in step. For one reader at a time.
/// </summary>
internal sealed partial class KnownAlliances(TimeProvider clock, ILogger logger)
{
    /// <summary>Payloads that are asked for at once.</summary>
    private const int PartSize = 100;

    // Asked every second: payloads are large, and hardly any of them has changed.
    private const string Versions = """
        SELECT GrainIdExtensionString, Version FROM OrleansStorage
        WHERE GrainTypeString = @state AND ServiceId = @service AND PayloadBinary IS NOT NULL
        """;

    private Dictionary<string, (long Version, AllianceView? Alliance)> rows = new(StringComparer.Ordinal);

    /// <summary>The day of the views: what an alliance adds up to changes at midnight, too.</summary>
    private DateOnly day;

    /// <summary>By id, enumerated in the order of the ids; nothing changes it any more.</summary>
    public IReadOnlyDictionary<string, AllianceView> Snapshot()
    {
        var alliances = new SortedDictionary<string, AllianceView>(StringComparer.Ordinal);
        foreach (var (_, alliance) in rows.Values)
            if (alliance is not null)
                alliances.Add(alliance.Id, alliance);
        return alliances;
    }

    /// <summary>Reads what was written since the last time, and everything on a new day; whether there was anything.</summary>
    public bool Follow(DbConnection connection)
    {
        var today = GermanCalendar.DayOf(clock.GetUtcNow());
        var stored = ReadVersions(connection);
        var next = rows
            .Where(row => today == day && stored.TryGetValue(row.Key, out var version) && version == row.Value.Version)
            .ToDictionary(StringComparer.Ordinal);
        if (today == day && next.Count == stored.Count && next.Count == rows.Count)
            return false;

        foreach (var part in stored.Keys.Where(key => !next.ContainsKey(key)).Chunk(PartSize))
            ReadPart(part, next, today, connection);
        (rows, day) = (next, today);
        return true;
    }

    private static Dictionary<string, long> ReadVersions(DbConnection connection)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        using var command = connection.Command(Versions, ("@state", GrainStates.Alliance), ("@service", GrainStates.ServiceId));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            versions.Add(reader.GetString(0), reader.GetInt64(1));
        return versions;
    }

    /// <summary>Version and payload are read together: either may have moved on since the versions were read.</summary>
    private void ReadPart(string[] part, Dictionary<string, (long, AllianceView?)> next, DateOnly today, DbConnection connection)
    {
        (string Name, object? Value)[] keys = [.. part.Select((key, index) => ($"@key{index}", (object?)key))];
        var sql = $"""
            SELECT GrainIdExtensionString, Version, PayloadBinary FROM OrleansStorage
            WHERE GrainTypeString = @state AND ServiceId = @service AND PayloadBinary IS NOT NULL
              AND GrainIdExtensionString IN ({string.Join(", ", keys.Select(key => key.Name))})
            """;
        using var command = connection.Command(sql, [("@state", GrainStates.Alliance), ("@service", GrainStates.ServiceId), .. keys]);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            next.Add(reader.GetString(0), (reader.GetInt64(1), Show(reader.GetString(0), reader.GetFieldValue<byte[]>(2), today)));
    }

    /// <summary>Null for a row that cannot be shown: one broken alliance must not hide all others.</summary>
    private AllianceView? Show(string key, byte[] payload, DateOnly today)
    {
        try
        {
            var alliance = AllianceState.Upgrade(JsonSerializer.Deserialize<AllianceState>(payload, StoredJson.Options)!);
            return alliance.Profile is null
                ? null
                : AllianceMapping.ToView(AllianceId.FromKey(key).Value, alliance, today);
        }
        catch (Exception exception) when (exception is not DbException)
        {
            LogBroken(exception, key);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored row of {Key} cannot be read; no other alliance learns of it")]
    private partial void LogBroken(Exception exception, string key);
}
