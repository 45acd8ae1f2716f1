using Matchmaking.Recommender.Data;

namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>Turns lists of numbers into interactions, checking that they hold what the published numbers were made with.</summary>
internal static class UserLists
{
    /// <summary>Lines of a user and then its items, as in the LightGCN files.</summary>
    public static Interactions WithUserFirst(string path, int users, int items, int expected)
    {
        var lines = NumberLines.Read(path, ' ', '\t');
        return Checked(path, users, items, expected, lines.Where(line => line.Length > 0).SelectMany(
            line => line[1..].Select(item => new Interaction(line[0], item))));
    }

    /// <summary>Collects pairs and compares their number.</summary>
    public static Interactions Checked(string path, int users, int items, int expected, IEnumerable<Interaction> pairs)
    {
        try
        {
            var interactions = Interactions.From(users, items, pairs);
            return interactions.Count == expected
                ? interactions
                : throw new DataFileException($"{path} has {interactions.Count} pairs of user and item, not {expected}.");
        }
        catch (ArgumentException problem)
        {
            throw new DataFileException($"{path}: {problem.Message}", problem);
        }
    }
}
