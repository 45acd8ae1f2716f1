using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>What one company does about one practice, as stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-measure")]
public sealed record StoredMeasure
{
    [Id(0)]
    public string Practice { get; init; } = "";

    /// <summary>Oldest first; never empty; entries are only ever added.</summary>
    [Id(1)]
    public IReadOnlyList<StoredMeasureEntry> History { get; init; } = [];

    internal StoredMeasureEntry Current => History[^1];

    internal StoredMeasure Mended() => this with
    {
        History = WithoutEchoes([.. CompanyState.Present(History).Where(entry => Enum.IsDefined(entry.State)).Select(entry => entry.Mended())]),
    };

    /// <summary>Entries that said nothing but a take-up where there is none say nothing at all.</summary>
    internal static IReadOnlyList<StoredMeasureEntry> WithoutEchoes(IReadOnlyList<StoredMeasureEntry> history) =>
        [.. history.Where((entry, index) => index == 0 || !entry.Echoes(history[index - 1]))];
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-measure-entry")]
public sealed record StoredMeasureEntry
{
    [Id(0)]
    public MeasureState State { get; init; }

    [Id(1)]
    public DateTimeOffset At { get; init; }

    /// <summary>Null in states in which nobody can make use of it.</summary>
    [Id(2)]
    public TakeUp? TakeUp { get; init; }

    [Id(3)]
    public string? Reason { get; init; }

    [Id(4)]
    public StoredMeasureDetails? Details { get; init; }

    internal bool Echoes(StoredMeasureEntry before) =>
        !MeasureTransitions.HasTakeUp(State) && StoredJson.Same(this with { At = before.At }, before);

    /// <summary>Earlier releases carried a take-up on beyond the end of the measure.</summary>
    internal StoredMeasureEntry Mended() => this with
    {
        TakeUp = MeasureTransitions.HasTakeUp(State) ? TakeUp : null,
        Details = Details?.InUse is null ? Details : Details with { InUse = [.. CompanyState.Present(Details.InUse)] },
    };
}

/// <summary>Null where a firm recorded nothing beyond the state; see <see cref="MeasureDetails"/> for the ranges.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-measure-details")]
public sealed record StoredMeasureDetails
{
    [Id(0)]
    public int? Trained { get; init; }

    [Id(1)]
    public int? InTraining { get; init; }

    [Id(2)]
    public int? HoursReserved { get; init; }

    [Id(3)]
    public int? Hosted { get; init; }

    [Id(4)]
    public int? Attended { get; init; }

    [Id(5)]
    public IReadOnlyList<StoredChecklistUse>? InUse { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-checklist-use")]
public sealed record StoredChecklistUse
{
    [Id(0)]
    public string Topic { get; init; } = "";

    [Id(1)]
    public string Language { get; init; } = "";
}
