using System.Text.Json;
using Orleans.Storage;

namespace Matchmaking.Grains.Tests.Runtime;

public sealed class JsonState : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input);
}
