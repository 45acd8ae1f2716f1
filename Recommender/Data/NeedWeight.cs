namespace Matchmaking.Recommender.Data;

/// <summary>A need that somebody has.</summary>
/// <param name="Need">Place of the need in the catalogue.</param>
/// <param name="Weight">Above 0, up to 1.</param>
internal readonly record struct NeedWeight(int Need, double Weight);
