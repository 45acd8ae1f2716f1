namespace Matchmaking.Journey.Tests;

/// <summary>Tests that measure time, so nothing else of this project runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection
{
    public const string Name = "measured";
}
