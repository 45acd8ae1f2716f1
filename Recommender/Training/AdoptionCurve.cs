using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// The chance that a practice is taken up, by its score: never falling, by pooling adjacent violators (Zadrozny and Elkan
/// 2002). Immutable.
/// </summary>
internal sealed class AdoptionCurve
{
    /// <param name="scores">Ascending.</param>
    /// <param name="chances">One per score, 0 to 1, never falling.</param>
    public AdoptionCurve(float[] scores, float[] chances) => (Scores, Chances) = (scores, chances);

    /// <summary>Nothing is known.</summary>
    public static AdoptionCurve None { get; } = new([], []);

    public float[] Scores { get; }

    public float[] Chances { get; }

    /// <summary>Between two known scores on the line between them; 0 when nothing is known.</summary>
    public double Of(double score)
    {
        if (Scores.Length == 0)
            return 0;
        var at = Array.BinarySearch(Scores, (float)score);
        if (at >= 0)
            return Chances[at];
        var next = ~at;
        if (next == 0 || next == Scores.Length)
            return Chances[Math.Min(next, Scores.Length - 1)];
        var way = (score - Scores[next - 1]) / (Scores[next] - Scores[next - 1]);
        return Chances[next - 1] + (way * (Chances[next] - Chances[next - 1]));
    }

    public static AdoptionCurve Fit(IEnumerable<ScoredAnswer> answers) =>
        FitPooled(answers.Select(answer => new PooledAnswers(answer.Score, answer.Yes ? 1 : 0, 1)));

    public static AdoptionCurve FitPooled(IEnumerable<PooledAnswers> answers)
    {
        var blocks = new List<(double Score, double Yes, double Count)>();
        foreach (var (score, yes, count) in answers.Where(answer => double.IsFinite(answer.Score)).OrderBy(answer => answer.Score))
        {
            blocks.Add((score * count, yes, count));
            while (blocks.Count > 1 && blocks[^2] is var before && blocks[^1] is var last
                && (before.Yes * last.Count >= last.Yes * before.Count || (float)(before.Score / before.Count) >= (float)(last.Score / last.Count)))
            {
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (before.Score + last.Score, before.Yes + last.Yes, before.Count + last.Count);
            }
        }

        return new([.. blocks.Select(block => (float)(block.Score / block.Count))], [.. blocks.Select(block => (float)Math.Min(1, block.Yes / block.Count))]);
    }

    public static bool AreSound(float[] scores, float[] chances)
    {
        if (scores.Length != chances.Length || Array.Exists(chances, chance => chance is < 0 or > 1))
            return false;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] <= scores[i - 1] || chances[i] < chances[i - 1])
                return false;
        return true;
    }
}

/// <summary>Answers that are counted together.</summary>
/// <param name="Score">Their mean score.</param>
/// <param name="Yes">How many were "yes"; more than the count tell a chance of 1.</param>
/// <param name="Count">How many there were, above 0; not all need count in full.</param>
internal readonly record struct PooledAnswers(double Score, double Yes, double Count);
