namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>Which states may follow which. Part of the contract, so that callers offer only moves that will be accepted.</summary>
public static class MeasureTransitions
{
    /// <summary>States with which a measure may begin.</summary>
    public static IReadOnlyList<MeasureState> First { get; } =
        [MeasureState.Idea, MeasureState.Planned, MeasureState.Introduced, MeasureState.Lived];

    /// <summary>Other states that may follow this one, the step forward first. Staying in a state is an update, not a move.</summary>
    public static IReadOnlyList<MeasureState> From(MeasureState state) => state switch
    {
        MeasureState.Idea => [MeasureState.Planned, MeasureState.Stopped],
        MeasureState.Planned => [MeasureState.Introduced, MeasureState.Stopped],
        MeasureState.Introduced => [MeasureState.Lived, MeasureState.Paused, MeasureState.Stopped],
        MeasureState.Lived => [MeasureState.Paused, MeasureState.Stopped],
        MeasureState.Paused => [MeasureState.Introduced, MeasureState.Lived, MeasureState.Stopped],
        MeasureState.Stopped => [MeasureState.Idea, MeasureState.Planned],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a measure."),
    };

    /// <summary>Whether people can use what is in this state: it is introduced or lived.</summary>
    public static bool Runs(this MeasureState state) => state is MeasureState.Introduced or MeasureState.Lived;

    /// <summary>Whether anybody can make use of a measure in this state: only of what was introduced and not stopped.</summary>
    public static bool HasTakeUp(MeasureState state) => state is MeasureState.Introduced or MeasureState.Lived or MeasureState.Paused;

    /// <summary>Whether moving to this state needs a reason.</summary>
    public static bool NeedsReason(MeasureState state) => state is MeasureState.Paused or MeasureState.Stopped;
}
