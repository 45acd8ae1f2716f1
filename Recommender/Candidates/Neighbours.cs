using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>Builds item x item matrices that keep only the strongest entries of each row. Same input, same matrix on any number of cores.</summary>
internal static class Neighbours
{
    /// <summary>Similarity of two items from their weighted co-occurrence; what is not above 0 is left out.</summary>
    /// <param name="item">The row.</param>
    /// <param name="other">The column, never the same.</param>
    /// <param name="together">Their co-occurrence, above 0.</param>
    public delegate float Similarity(int item, int other, float together);

    /// <summary>For every item its most similar other items.</summary>
    /// <param name="interactions">Who took up what.</param>
    /// <param name="userWeights">How much each user's co-occurrences count.</param>
    /// <param name="keep">Entries per row at most.</param>
    /// <param name="similarity">Called from several threads.</param>
    public static SparseMatrix Strongest(Interactions interactions, float[] userWeights, int keep, Similarity similarity)
    {
        var rows = new (int[] Items, float[] Values)[interactions.Items];
        Parallel.For(
            0, interactions.Items, () => new Scratch(interactions, userWeights),
            (item, _, scratch) =>
            {
                rows[item] = scratch.Row(item, keep, similarity);
                return scratch;
            },
            _ => { });
        return SparseMatrix.FromRows(interactions.Items, rows);
    }

    private sealed class Scratch(Interactions interactions, float[] userWeights)
    {
        private readonly CoOccurrence together = new(interactions, userWeights);
        private readonly int[] items = new int[interactions.Items];
        private readonly float[] scores = new float[interactions.Items];

        public (int[] Items, float[] Values) Row(int item, int keep, Similarity similarity)
        {
            together.Collect(item);
            var count = 0;
            foreach (var other in together.Touched)
                if (other != item && similarity(item, other, together[other]) is var score && score > 0)
                    (items[count], scores[count++]) = (other, score);
            return Best(count, keep);
        }

        private (int[] Items, float[] Values) Best(int count, int keep)
        {
            // By item first, so that ties are broken by item and not by the order of appearance.
            items.AsSpan(0, count).Sort(scores.AsSpan(0, count));
            var limit = count > keep ? Limit(count, keep) : (Above: float.NegativeInfinity, Equal: 0);
            var kept = new List<int>(Math.Min(count, keep));
            for (var i = 0; i < count; i++)
                if (scores[i] > limit.Above || (scores[i] == limit.Above && limit.Equal-- > 0))
                    kept.Add(i);
            return ([.. kept.Select(i => items[i])], [.. kept.Select(i => scores[i])]);
        }

        /// <summary>The score of the last one kept, and how many of exactly that score are kept.</summary>
        private (float Above, int Equal) Limit(int count, int keep)
        {
            var sorted = scores.AsSpan(0, count).ToArray();
            Array.Sort(sorted);
            var limit = sorted[count - keep];
            var above = 0;
            for (var i = count - 1; i >= 0 && sorted[i] > limit; i--)
                above++;
            return (limit, keep - above);
        }
    }
}
