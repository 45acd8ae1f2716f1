namespace Matchmaking.Grains.Interfaces.Training;

/// <summary>What answers now, and how every training ended.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.model-registry-view")]
public sealed record ModelRegistryView
{
    /// <summary>Version of the learned model that answers; null while content alone does.</summary>
    [Id(0)]
    public string? Live { get; init; }

    /// <summary>Since when it answers, UTC; null as long as nothing was ever published.</summary>
    [Id(1)]
    public DateTimeOffset? LiveSince { get; init; }

    /// <summary>Newest first, at most 100.</summary>
    [Id(2)]
    public IReadOnlyList<TrainingRun> Runs { get; init; } = [];

    /// <summary>Whether a model, or content alone, answered before and can answer again.</summary>
    [Id(3)]
    public bool CanRollBack { get; init; }

    /// <summary>Version that would answer after one step back; null where that is content alone, or where there is no step back.</summary>
    [Id(4)]
    public string? Before { get; init; }

    /// <summary>The training of the model that was taken back and knew most; one that knows hardly more does not answer. Null where there is none.</summary>
    [Id(5)]
    public TrainingRun? TakenBack { get; init; }

    /// <summary>The model that answers and those that can be gone back to, oldest first, at most 10: their files are needed.</summary>
    [Id(6)]
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>The training that runs now; null where none does, or where nothing was heard of it for ten minutes.</summary>
    [Id(7)]
    public TrainingProgress? Training { get; init; }

    /// <summary>The training that the live model came from.</summary>
    public TrainingRun? LiveRun => RunOf(Live);

    /// <summary>The training that a published model came from; null where it is forgotten.</summary>
    public TrainingRun? RunOf(string? version) => version is null ? null : Runs.FirstOrDefault(run => run.Version == version && run.Published);
}

/// <summary>How far the training is that runs now.</summary>
/// <param name="Since">When it began, UTC.</param>
/// <param name="Share">How much of it is done, 0 to 1.</param>
/// <param name="At">When that was told, UTC.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.training-progress")]
public sealed record TrainingProgress([property: Id(0)] DateTimeOffset Since, [property: Id(1)] double Share, [property: Id(2)] DateTimeOffset At);

/// <summary>How one training ended.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.training-run")]
public sealed record TrainingRun
{
    /// <summary>When it was reported, UTC.</summary>
    [Id(0)]
    public DateTimeOffset At { get; init; }

    /// <summary>Version of the model; null when there was too little to learn from.</summary>
    [Id(1)]
    public string? Version { get; init; }

    /// <summary>How far the companies had been read.</summary>
    [Id(2)]
    public long Watermark { get; init; }

    /// <summary>Last day that the model has seen.</summary>
    [Id(3)]
    public DateOnly? Through { get; init; }

    /// <summary>Why it must not answer; empty when it may.</summary>
    [Id(4)]
    public IReadOnlyList<ModelObjection> Objections { get; init; } = [];

    [Id(5)]
    public ModelFigures Figures { get; init; } = new();

    /// <summary>Whether it was let answer.</summary>
    [Id(6)]
    public bool Published { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    [Id(7)]
    public double Seconds { get; init; }

    /// <summary>How the model was learned; null when there was none, or an older program trained it.</summary>
    [Id(8)]
    public string? Kind { get; init; }

    /// <summary>All models that were measured on the same questions, the one above included; null for trainings of an older program.</summary>
    [Id(9)]
    public IReadOnlyList<TriedModel>? Tried { get; init; }

    /// <summary>What kept it from finishing, in a few technical words without paths or addresses; null when it finished.</summary>
    [Id(10)]
    public string? Failure { get; init; }
}

/// <summary>One of the models that a training compared.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.tried-model")]
public sealed record TriedModel
{
    /// <summary>popular, pairs, pairs-factors, pairs-common, trees or pairs-one-class.</summary>
    [Id(0)]
    public required string Kind { get; init; }

    [Id(1)]
    public ModelFigures Figures { get; init; } = new();

    /// <summary>Why it must not answer; empty when it may have.</summary>
    [Id(2)]
    public IReadOnlyList<ModelObjection> Objections { get; init; } = [];
}

/// <summary>What was measured on companies' measures that came later. NDCG and shares lie in 0..1.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.model-figures")]
public sealed record ModelFigures
{
    /// <summary>Companies with at least one measure.</summary>
    [Id(0)]
    public int Companies { get; init; }

    [Id(1)]
    public int TakeUps { get; init; }

    /// <summary>Companies that took something up in the held-out time.</summary>
    [Id(2)]
    public int HoldOutCompanies { get; init; }

    /// <summary>NDCG@10 of the model, of content alone, and of what most firms run.</summary>
    [Id(3)]
    public double Ndcg { get; init; }

    [Id(4)]
    public double ContentNdcg { get; init; }

    [Id(5)]
    public double PopularNdcg { get; init; }

    /// <summary>Advantage over content: mean, and the ends of its 95 % interval.</summary>
    [Id(6)]
    public double OverContent { get; init; }

    [Id(7)]
    public double OverContentLow { get; init; }

    [Id(8)]
    public double OverContentHigh { get; init; }

    /// <summary>Advantage over the model that answered then; on what that one had not seen; null without one, or where the two could not be compared.</summary>
    [Id(9)]
    public double? OverLive { get; init; }

    [Id(10)]
    public double Coverage { get; init; }

    [Id(11)]
    public double Overlap { get; init; }

    [Id(12)]
    public int GoldenRows { get; init; }

    [Id(13)]
    public int GoldenRowsHeld { get; init; }

    /// <summary>How far the chances that scores stand for lie off, as a share of the mean chance; null where it was not measured.</summary>
    [Id(14)]
    public double? CalibrationError { get; init; }

    /// <summary>Ends of the 95 % interval of the advantage over the model that answered then.</summary>
    [Id(15)]
    public double? OverLiveLow { get; init; }

    [Id(16)]
    public double? OverLiveHigh { get; init; }
}

/// <summary>Why a model must not answer. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.model-objection")]
public enum ModelObjection
{
    TooFewCompanies = 1,
    NotFinite = 2,
    NotBetterThanContent = 3,
    WorseThanLive = 4,
    ShowsTooFewPractices = 5,
    ShowsEverybodyTheSame = 6,
    BreaksGoldenRow = 7,
    NotCalibrated = 8,

    /// <summary>The live model has seen nearly everything there is to ask: the two cannot be compared, and it stays.</summary>
    TooLittleNew = 9,

    /// <summary>It knows hardly more than a model that somebody took back.</summary>
    TakenBack = 10,

    /// <summary>There is no result. Not an objection of the gate, whose numbers lie below 100.</summary>
    DidNotFinish = 100,
}
