using Orleans;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>A value of the caller's surroundings that is no business of a grain, like the current HTTP request.</summary>
internal static class Ambient
{
    private static readonly AsyncLocal<string?> Local = new();

    public static string? Value { get => Local.Value; set => Local.Value = value; }
}

public interface IAmbientGrain : IGrainWithStringKey
{
    Task<string?> Seen();
}

[GrainType("test-ambient")]
public sealed class AmbientGrain : Grain, IAmbientGrain
{
    public async Task<string?> Seen()
    {
        await Task.Yield();
        return Ambient.Value;
    }
}
