using System.Text.Json;
using Matchmaking.Grains;
using Orleans.Storage;

namespace Matchmaking.Silo.Storage;

/// <summary>Grain state as the plain JSON of <see cref="StoredJson"/>: readable in any database browser, free of type names.</summary>
public sealed class JsonGrainStateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, StoredJson.Options));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, StoredJson.Options);
}
