namespace Matchmaking.Grains.Interfaces.Recommendations;

/// <summary>The model that answers at present, and how good it is known to be.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.model")]
public sealed record ModelView
{
    /// <summary>Version of the model and of the catalogue it read.</summary>
    [Id(0)]
    public required string Version { get; init; }

    /// <summary>Name of the first link of the chain: content, or the name of a learned model.</summary>
    [Id(1)]
    public required string Kind { get; init; }

    /// <summary>When it was trained, UTC; null for a model that follows from the catalogue and was never trained.</summary>
    [Id(2)]
    public DateTimeOffset? TrainedAt { get; init; }

    /// <summary>Position in the interaction log up to which it was trained; null when it was never trained.</summary>
    [Id(3)]
    public long? Watermark { get; init; }

    /// <summary>What was measured on the hold-out, beside the baseline; empty when nothing was measured.</summary>
    [Id(4)]
    public IReadOnlyList<ModelMetric> Metrics { get; init; } = [];
}

/// <param name="Name">Stable name, e.g. <c>ndcg@10</c>.</param>
/// <param name="Value">Of the live model.</param>
/// <param name="Baseline">Of the best baseline on the same data.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.model-metric")]
public sealed record ModelMetric([property: Id(0)] string Name, [property: Id(1)] double Value, [property: Id(2)] double Baseline);
