namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>Numbers to compare with.</summary>
/// <param name="Name">Who reached them, or what they ask.</param>
/// <param name="Values">One per measure; NaN where nothing is known.</param>
internal sealed record Reference(string Name, params double[] Values);
