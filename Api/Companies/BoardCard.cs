using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>A measure on the board, with the moves that will be accepted.</summary>
public sealed record BoardCard(Practice Practice, MeasureView Measure)
{
    public MeasureState State => Measure.Current.State;

    /// <summary>The day since which it is in its state; later updates of the same state do not count.</summary>
    public DateTimeOffset Since => Measure.History.Reverse().TakeWhile(entry => entry.State == State).Last().At;

    /// <summary>The step forward, or null where there is none.</summary>
    public MeasureState? Forward => Moves.Where(move => !MeasureTransitions.NeedsReason(move)).Select(move => (MeasureState?)move).FirstOrDefault();

    /// <summary>Other steps that need no reason.</summary>
    public IEnumerable<MeasureState> Sideways => Moves.Where(move => move != Forward && !MeasureTransitions.NeedsReason(move));

    /// <summary>Steps that need a reason.</summary>
    public IEnumerable<MeasureState> WithReason => Moves.Where(MeasureTransitions.NeedsReason);

    private IReadOnlyList<MeasureState> Moves => MeasureTransitions.From(State);
}
