namespace Matchmaking.Recommender.Coverage;

/// <summary>A firm nobody named: what is usual for its size and sector.</summary>
/// <param name="Headcount">Stands for the size class.</param>
/// <param name="ShiftShare">0 to 1.</param>
/// <param name="Running">Ids of practices that are common among known firms of this size and shift work, the most common first.</param>
/// <param name="Firms">How many known firms that rests on; 0 when they are too few to say anything.</param>
public sealed record TypicalFirm(int Headcount, double ShiftShare, IReadOnlyList<string> Running, int Firms);
