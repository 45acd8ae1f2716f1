using System.Numerics.Tensors;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Rankers;

/// <summary>What a ranker learns from: lists of candidates, each with its features and how welcome it turned out to be.</summary>
public sealed class RankingExamples
{
    /// <summary>Highest grade of relevance; gains grow with 2^grade, as in NDCG.</summary>
    public const int HighestGrade = 4;

    /// <param name="features">Names, one per column.</param>
    /// <param name="values">One row per candidate, list after list; finite.</param>
    /// <param name="grades">One per candidate, from 0 (unknown or unwelcome) to <see cref="HighestGrade"/>.</param>
    /// <param name="starts">Where each list starts, and the number of candidates last; ascending.</param>
    /// <exception cref="ArgumentException">The parts do not fit together, or a value is not finite.</exception>
    public RankingExamples(IReadOnlyList<string> features, Matrix<float> values, int[] grades, int[] starts)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(grades);
        ArgumentNullException.ThrowIfNull(starts);
        if (features.Count == 0 || values.Columns != features.Count)
            throw new ArgumentException($"{features.Count} features do not fit {values.Columns} columns.", nameof(values));
        if (grades.Length != values.Rows || Array.Exists(grades, grade => grade is < 0 or > HighestGrade))
            throw new ArgumentException($"Each of the {values.Rows} candidates needs a grade from 0 to {HighestGrade}.", nameof(grades));
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != values.Rows || !starts.AsSpan(1).IsAscendingFrom(starts[0]))
            throw new ArgumentException("Lists have to start at 0, ascend and end at the last candidate.", nameof(starts));
        for (var row = 0; row < values.Rows; row++)
            if (!TensorPrimitives.IsFiniteAll<float>(values.Row(row)))
                throw new ArgumentException($"Candidate {row} has a feature that is not a finite number.", nameof(values));
        (Features, Values, Grades, Starts) = (features, values, grades, starts);
    }

    public IReadOnlyList<string> Features { get; }

    /// <summary>Candidates x features.</summary>
    public Matrix<float> Values { get; }

    /// <summary>One per candidate.</summary>
    public int[] Grades { get; }

    /// <summary>Where each list starts, and the number of candidates last.</summary>
    public int[] Starts { get; }

    /// <summary>Number of candidates.</summary>
    public int Count => Grades.Length;

    /// <summary>Number of lists.</summary>
    public int Lists => Starts.Length - 1;
}

file static class Ascending
{
    public static bool IsAscendingFrom(this Span<int> values, int from)
    {
        foreach (var value in values)
        {
            if (value < from)
                return false;
            from = value;
        }

        return true;
    }
}
