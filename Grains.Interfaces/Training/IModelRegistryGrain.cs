namespace Matchmaking.Grains.Interfaces.Training;

/// <summary>Knows which learned model answers, which ones did before, and how every training ended. There is one.</summary>
[Alias("matchmaking.model-registry")]
public interface IModelRegistryGrain : IGrainWithStringKey
{
    [Alias("get"), ReadOnly]
    Task<ModelRegistryView> Get();

    /// <summary>Tells how far the training is that runs now: 0 begins one, <see cref="Report"/> ends it. Kept in memory only.</summary>
    /// <param name="share">How much of it is done, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is none.</exception>
    [Alias("tell")]
    Task Tell(double share);

    /// <summary>
    /// Records how a training ended. A model without objections answers from now on; its file must be complete before.
    /// </summary>
    [Alias("report")]
    Task<Outcome<ModelRegistryView, ModelRefusal>> Report(ReportTraining request);

    /// <summary>Lets the model answer that answered before, or content alone when there was none.</summary>
    /// <remarks>The one that is gone back from is remembered: what knows hardly more than it does not answer.</remarks>
    [Alias("roll-back")]
    Task<Outcome<ModelRegistryView, ModelRefusal>> RollBack(RollBackModel request);

    /// <summary>Forgets what was taken back: the next training may bring it again.</summary>
    [Alias("allow")]
    Task<Outcome<ModelRegistryView, ModelRefusal>> Allow(AllowModels request);
}

/// <param name="OperationId">Chosen by the caller.</param>
/// <param name="From">The model to go back from, refused when another one answers by now; null for whichever it is.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.roll-back-model")]
public sealed record RollBackModel([property: Id(0)] string OperationId, [property: Id(1)] string? From = null);

/// <param name="OperationId">Chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.allow-models")]
public sealed record AllowModels([property: Id(0)] string OperationId);

/// <param name="Run">How the training ended; its day and whether it was published are set by the registry.</param>
/// <param name="OperationId">Chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.report-training")]
public sealed record ReportTraining([property: Id(0)] TrainingRun Run, [property: Id(1)] string OperationId);

/// <summary>Expected reasons to refuse a request. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.model-refusal")]
public enum ModelRefusal
{
    /// <summary>Content alone answers already.</summary>
    NothingToRollBack = 1,

    /// <summary>The operation id was used before for something else.</summary>
    OperationIdReused = 2,

    /// <summary>The operation id is empty, too long, or holds other than visible ASCII characters.</summary>
    InvalidOperationId = 3,

    /// <summary>Another model answers by now than the one to go back from.</summary>
    AnotherAnswers = 4,
}
