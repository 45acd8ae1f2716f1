namespace Matchmaking.Recommender.Exploration;

/// <summary>What is known of one practice.</summary>
/// <param name="Seen">How often it was shown, places further down counting less; at least 0.</param>
/// <param name="TakenUp">How often it was taken up after that; at least 0.</param>
public readonly record struct TakeUpCount(double Seen, int TakenUp);
