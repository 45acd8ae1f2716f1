using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Spotlights;
using Matchmaking.Grains.Training;

namespace Matchmaking.Grains;

/// <summary>
/// The one form in which grain state is written as text: camelCase, enums as words, no type names, no nulls. Members
/// that this program does not know are passed over, so that a step back to an older release can still read.
/// </summary>
public static class StoredJson
{
    /// <summary>Shared, read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>Whether two values are stored as the same text: no member can be forgotten in such a comparison.</summary>
    public static bool Same<T>(T left, T right) =>
        JsonSerializer.SerializeToUtf8Bytes(left, Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(right, Options));

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = StoredContext.Default,
            // Stored text is never put into a page; umlauts stay readable for people with a database browser.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}

[JsonSerializable(typeof(CompanyState))]
[JsonSerializable(typeof(AllianceState))]
[JsonSerializable(typeof(SpotlightState))]
[JsonSerializable(typeof(ModelRegistryState))]
internal sealed partial class StoredContext : JsonSerializerContext;
