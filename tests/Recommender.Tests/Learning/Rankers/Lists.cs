using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Rankers;

namespace Matchmaking.Recommender.Tests.Learning.Rankers;

/// <summary>Lists whose order follows a known rule: a wanted topic first, then little effort; a third feature means nothing.</summary>
internal static class Lists
{
    public static readonly string[] Features = ["topic", "effort", "noise"];

    public static RankingExamples Drawn(int lists, int each, int seed)
    {
        var random = new Random(seed);
        var values = new Matrix<float>(lists * each, Features.Length);
        var grades = new int[lists * each];
        for (var row = 0; row < grades.Length; row++)
        {
            for (var feature = 0; feature < Features.Length; feature++)
                values[row, feature] = random.NextSingle();
            grades[row] = Grade(values.Row(row));
        }

        return new RankingExamples(Features, values, grades, [.. Enumerable.Range(0, lists + 1).Select(list => list * each)]);
    }

    /// <summary>Share of pairs of different grades, within lists, that the ranker puts in the right order.</summary>
    public static double OrderedPairs(IRanker ranker, RankingExamples examples)
    {
        var (right, all) = (0.0, 0);
        for (var list = 0; list < examples.Lists; list++)
            for (var a = examples.Starts[list]; a < examples.Starts[list + 1]; a++)
                for (var b = examples.Starts[list]; b < a; b++)
                {
                    if (examples.Grades[a] == examples.Grades[b])
                        continue;
                    var (better, worse) = examples.Grades[a] > examples.Grades[b] ? (a, b) : (b, a);
                    var difference = ranker.Score(examples.Values.Row(better)) - ranker.Score(examples.Values.Row(worse));
                    right += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                    all++;
                }

        return right / all;
    }

    private static int Grade(ReadOnlySpan<float> row) => row[0] > 0.6f ? (row[1] < 0.5f ? 3 : 2) : row[1] < 0.2f ? 1 : 0;
}
