using Matchmaking.Recommender.Data;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>Takes pairs out of a training set, so that settings are chosen without the test set.</summary>
internal static class HoldOut
{
    /// <summary>A share of each user's pairs, drawn by chance; users with a single pair keep it.</summary>
    public static Split Random(Split split, double share, int seed)
    {
        var random = new Random(seed);
        return Take(split, (_, row) =>
        {
            var items = row.Indices.ToArray();
            random.Shuffle(items);
            return items[..Math.Min(items.Length - 1, (int)Math.Ceiling(share * items.Length))];
        });
    }

    /// <summary>
    /// A seed item of each user and the user's own items nearest to it (by common users): where a test set holds whole
    /// places or days of a user, a random hold-out would be too easy.
    /// </summary>
    public static Split Groups(Split split, double share, int seed)
    {
        var random = new Random(seed);
        return Take(split, (_, row) =>
        {
            if (row.Count < 2)
                return [];
            var items = row.Indices.ToArray();
            var start = split.Train.ByItem[items[random.Next(items.Length)]].Indices.ToArray().ToHashSet();
            var wanted = Math.Min(items.Length - 1, (int)Math.Ceiling(share * items.Length));
            return [.. items.OrderByDescending(item => Nearness(split.Train.ByItem[item], start)).Take(wanted)];
        });
    }

    /// <summary>What a rule names for each user goes to the test side.</summary>
    public static Split Take(Split split, Rule rule)
    {
        var (kept, held) = (new List<Interaction>(), new List<Interaction>());
        for (var user = 0; user < split.Train.Users; user++)
        {
            var row = split.Train.ByUser[user];
            var taken = rule(user, row).ToHashSet();
            for (var i = 0; i < row.Count; i++)
                (taken.Contains(row.Indices[i]) ? held : kept).Add(new Interaction(user, row.Indices[i], row.Values[i]));
        }

        var train = Interactions.From(split.Train.Users, split.Train.Items, kept);
        var test = Interactions.From(split.Train.Users, split.Train.Items, held).ByUser;
        return split with { Train = train, Known = train.ByUser, Test = test };
    }

    private static double Nearness(SparseRow users, HashSet<int> others)
    {
        var common = 0;
        foreach (var user in users.Indices)
            common += others.Contains(user) ? 1 : 0;
        return common / Math.Sqrt(users.Count);
    }

    /// <summary>Items of a user to hold out.</summary>
    public delegate int[] Rule(int user, SparseRow row);
}
