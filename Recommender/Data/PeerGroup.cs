using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Data;

/// <summary>Firms that count as similar: the same size class and the same shift band.</summary>
public readonly record struct PeerGroup(SizeClass Size, ShiftBand Shift)
{
    internal const int Count = 4 * 3;

    /// <summary>A place in an array of <see cref="Count"/> groups.</summary>
    internal int Index => (((int)Size - 1) * 3) + (int)Shift;

    /// <param name="headcount">At least 1.</param>
    /// <param name="shiftShare">0 to 1.</param>
    public static PeerGroup Of(int headcount, double shiftShare) => new(SizeClasses.Of(headcount), ShiftBands.Of(shiftShare));
}
