using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>All pairs of MovieLens 1M in file order; items are numbered by first appearance, as the published splits do.</summary>
internal static class MovieLensRatings
{
    public static DataFile File { get; } = new("ratings.parquet", "data/ml-1m/ratings.parquet of github.com/bigdataguide/AuraSparkTraining", 1549462);

    public static IEnumerable<Interaction> Read(string path)
    {
        var file = new ParquetNumbers(path);
        var (users, movies) = (file.Column(0), file.Column(1));
        var numbers = new Dictionary<int, int>();
        for (var at = 0; at < users.Length; at++)
        {
            if (!numbers.TryGetValue(movies[at], out var item))
                numbers[movies[at]] = item = numbers.Count;
            yield return new Interaction(users[at] - 1, item);
        }
    }
}
