using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Grains;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Silo.Projection;

/// <summary>Companies inside the read tables, written like grain state.</summary>
internal static class ViewJson
{
    public static JsonSerializerOptions Options { get; } = new(StoredJson.Options) { TypeInfoResolver = ViewContext.Default };
}

[JsonSerializable(typeof(CompanyView))]
internal sealed partial class ViewContext : JsonSerializerContext;
