using System.Text.Json.Nodes;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>Members that fixtures of older releases hold and that are read past, but written no more.</summary>
internal static class Retired
{
    /// <summary>The fixture as the present release writes it: operations no longer remember the version that they led to.</summary>
    public static JsonNode Without(string fixture)
    {
        var held = JsonNode.Parse(fixture)!;
        foreach (var operation in held["operations"]!.AsArray())
            operation!.AsObject().Remove("version");
        return held;
    }
}
