namespace Matchmaking.Recommender.Evaluation;

/// <summary>A mean and how far it might lie elsewhere had other users been asked.</summary>
/// <param name="Mean">Mean of the sample.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Mean, double Low, double High);
