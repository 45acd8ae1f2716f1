using System.Data;
using System.Globalization;
using System.Text;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Local;

/// <summary>
/// Grain state in the table OrleansStorage, read and written with the texts in OrleansQuery: a row written here can be
/// read by the ADO.NET provider of Orleans and the other way round.
/// </summary>
internal sealed class AdoNetGrainStorage(string name, AdoNetGrainStorageOptions options, ClusterOptions cluster)
    : IGrainStorage, ISiloParticipant
{
    private readonly Database _database = Database.Of(options.Invariant, options.ConnectionString, options.DataSource);
    private Lazy<Task<Dictionary<string, string>>>? _queries;

    /// <summary>Fails early, and with the reason, when the tables are missing.</summary>
    public async Task Start(CancellationToken cancellationToken) => await Query("ReadFromStorageKey");

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var rows = await _database.Run(
            await Query("ReadFromStorageKey"),
            Key(stateName, grainId),
            row => (Payload: row["PayloadBinary"] as byte[], Version: Text(row["Version"])));
        var found = rows.SingleOrDefault();
        grainState.State = found.Payload is null ? New<T>() : options.GrainStorageSerializer.Deserialize<T>(new BinaryData(found.Payload)) ?? New<T>();
        grainState.ETag = found.Version;
        grainState.RecordExists = found.Payload is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // Before the first await: the grain may change its state while the write waits.
        var payload = options.GrainStorageSerializer.Serialize(grainState.State).ToArray();
        grainState.ETag = await Change("WriteToStorageKey", stateName, grainId, grainState.ETag, new Parameter("PayloadBinary", DbType.Binary, payload));
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!grainState.RecordExists && grainState.ETag is null)
        {
            await ReadStateAsync(stateName, grainId, grainState);
            if (!grainState.RecordExists)
                return;
        }

        var version = await Change(options.DeleteStateOnClear ? "DeleteStorageKey" : "ClearStorageKey", stateName, grainId, grainState.ETag);
        grainState.ETag = options.DeleteStateOnClear ? null : version;
        grainState.RecordExists = false;
        grainState.State = New<T>();
    }

    /// <returns>The new version.</returns>
    private async Task<string> Change(string query, string stateName, GrainId grainId, string? etag, params Parameter[] payload)
    {
        var known = string.IsNullOrWhiteSpace(etag) ? (object?)null : int.Parse(etag, CultureInfo.InvariantCulture);
        var rows = await _database.Run(
            await Query(query),
            [.. Key(stateName, grainId), new Parameter("GrainStateVersion", DbType.Int32, known), .. payload],
            row => Text(row[0]));
        var version = rows.SingleOrDefault();
        // The texts answer with the old version, with null or with nothing when the row was not the expected one.
        return version is { Length: > 0 } && version != etag
            ? version
            : throw new InconsistentStateException(
                $"Version conflict ({query}): ServiceId={cluster.ServiceId} ProviderName={name} GrainType={stateName} GrainId={grainId} ETag={etag}.", version, etag);
    }

    private Parameter[] Key(string stateName, GrainId grainId)
    {
        var key = StoredKey.Of(grainId);
        return
        [
            new("GrainIdHash", DbType.Int32, key.Hash),
            new("GrainIdN0", DbType.Int64, key.N0),
            new("GrainIdN1", DbType.Int64, key.N1),
            new("GrainTypeHash", DbType.Int32, unchecked((int)XxHash32.Compute(Encoding.UTF8.GetBytes(stateName)))),
            new("GrainTypeString", DbType.String, stateName),
            new("GrainIdExtensionString", DbType.String, key.Extension),
            new("ServiceId", DbType.String, cluster.ServiceId),
        ];
    }

    private async Task<string> Query(string key)
    {
        // Kept only when it worked, so that a database that comes up late is found by the next call.
        if (_queries is not { IsValueCreated: true, Value.IsFaulted: false })
            _queries = new(_database.Queries);
        var queries = await _queries.Value;
        return queries.GetValueOrDefault(key)
            ?? throw new InvalidOperationException($"The table OrleansQuery has no {key}: the database scripts are missing or older than the program.");
    }

    private static T New<T>() => Activator.CreateInstance<T>();

    private static string? Text(object value) => value is DBNull ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
