using System.Data.Common;
using System.Text.Json;
using Matchmaking.Grains;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// All alliances, read from what they have stored. There are hundreds of them, not hundreds of thousands, so a table
/// derived from those rows would only be one more thing to keep in step. For one reader at a time.
/// </summary>
internal sealed partial class KnownAlliances(TimeProvider clock, ILogger logger)
{
    private const string Stored = """
        SELECT GrainIdExtensionString, Version, PayloadBinary FROM OrleansStorage
        WHERE GrainTypeString = @state AND ServiceId = @service AND PayloadBinary IS NOT NULL
        ORDER BY GrainIdExtensionString
        """;

    private Dictionary<string, (long Version, AllianceView? Alliance)> rows = new(StringComparer.Ordinal);

    /// <summary>By id, enumerated in the order of the ids; nothing changes it any more.</summary>
    public IReadOnlyDictionary<string, AllianceView> Snapshot()
    {
        var alliances = new SortedDictionary<string, AllianceView>(StringComparer.Ordinal);
        foreach (var (_, alliance) in rows.Values)
            if (alliance is not null)
                alliances.Add(alliance.Id, alliance);
        return alliances;
    }

    /// <summary>Reads what was written since the last time; whether anything was.</summary>
    public bool Follow(DbConnection connection)
    {
        var next = new Dictionary<string, (long, AllianceView?)>(StringComparer.Ordinal);
        var changed = false;
        using var command = connection.Command(Stored, ("@state", GrainStates.Alliance), ("@service", GrainStates.ServiceId));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (key, version) = (reader.GetString(0), reader.GetInt64(1));
            if (!rows.TryGetValue(key, out var row) || row.Version != version)
                (row, changed) = ((version, Show(key, reader.GetFieldValue<byte[]>(2))), true);
            next.Add(key, row);
        }

        changed |= next.Count != rows.Count;
        rows = next;
        return changed;
    }

    /// <summary>Null for a row that cannot be shown: one broken alliance must not hide all others.</summary>
    private AllianceView? Show(string key, byte[] payload)
    {
        try
        {
            var alliance = AllianceState.Upgrade(JsonSerializer.Deserialize<AllianceState>(payload, StoredJson.Options)!);
            return alliance.Profile is null
                ? null
                : AllianceMapping.ToView(AllianceId.FromKey(key).Value, alliance, GermanCalendar.DayOf(clock.GetUtcNow()));
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
