using Matchmaking.Recommender.Exploration;

namespace Matchmaking.Recommender.Signals;

/// <summary>Counts by practice what became of showing it.</summary>
public static class TakeUpCounts
{
    /// <param name="examples">Those that are still open do not count.</param>
    public static IReadOnlyDictionary<string, TakeUpCount> Of(IEnumerable<ShownExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return examples.Where(example => example.Response != ShownResponse.Open)
            .GroupBy(example => example.Practice)
            .ToDictionary(
                group => group.Key,
                group => new TakeUpCount(
                    group.Sum(example => Attention.At(example.Position)),
                    group.Count(example => example.Response == ShownResponse.TakenUp)),
                StringComparer.Ordinal);
    }
}
