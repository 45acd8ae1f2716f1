namespace Matchmaking.Bench.Evaluate;

/// <param name="Name">Name of the recipe.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Values">One per measure.</param>
/// <param name="Variety">Of the first ten.</param>
/// <param name="FitSeconds">Time to fit.</param>
/// <param name="RankSeconds">Time to rank all users.</param>
internal sealed record EvaluationRow(string Name, string Settings, double[] Values, ListVariety Variety, double FitSeconds, double RankSeconds);
