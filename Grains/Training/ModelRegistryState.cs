using Matchmaking.Grains.Interfaces.Training;

namespace Matchmaking.Grains.Training;

/// <summary>Which models answered and how trainings ended, as it is stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-model-registry")]
public sealed record ModelRegistryState : IRemembersOperations<ModelRegistryState>
{
    /// <summary>The schema that this program writes.</summary>
    public const int CurrentSchema = 1;

    [Id(0)]
    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>Grows by one with every change; 0 before the first training.</summary>
    [Id(1)]
    public long Version { get; init; }

    /// <summary>Versions in the order in which they answered; the last one answers now. Empty while content alone does.</summary>
    [Id(2)]
    public IReadOnlyList<string> Answered { get; init; } = [];

    [Id(3)]
    public DateTimeOffset? LiveSince { get; init; }

    /// <summary>
    /// Oldest first; stored as they were reported. A type of their own would repeat every figure and decide nothing: both
    /// sides only grow, and <c>Fixtures/</c> hold every stored form.
    /// </summary>
    [Id(4)]
    public IReadOnlyList<TrainingRun> Runs { get; init; } = [];

    /// <summary>The most recent operations, oldest first.</summary>
    [Id(5)]
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    /// <summary>Models that were taken back, oldest first; null for none.</summary>
    [Id(6)]
    public IReadOnlyList<TakenBackModel>? TakenBack { get; init; }

    ModelRegistryState IRemembersOperations<ModelRegistryState>.WithVersion(long version) => this with { Version = version };

    ModelRegistryState IRemembersOperations<ModelRegistryState>.WithOperations(IReadOnlyList<StoredOperation> operations) =>
        this with { Operations = operations };

    /// <summary>Brings a state of an older program to the present schema.</summary>
    /// <exception cref="NotSupportedException">The state was written by a newer program.</exception>
    public static ModelRegistryState Upgrade(ModelRegistryState stored) => stored.SchemaVersion switch
    {
        CurrentSchema => stored,
        > CurrentSchema => throw new NotSupportedException(
            $"The models were stored by a newer version (schema {stored.SchemaVersion}, this program knows {CurrentSchema})."),
        _ => stored with { SchemaVersion = CurrentSchema },
    };
}

/// <param name="Run">The training it came from; without figures where that is forgotten.</param>
/// <param name="At">When it was taken back.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-taken-back-model")]
public sealed record TakenBackModel([property: Id(0)] TrainingRun Run, [property: Id(1)] DateTimeOffset At);
