using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

/// <summary>A small world in which there is something to learn: items come in groups, users keep to one or two of them.</summary>
internal static class Taste
{
    public const int Groups = 4;
    public const int ItemsPerGroup = 10;
    public const int Items = Groups * ItemsPerGroup;

    public static Interactions World(int users = 200, int seed = 1)
    {
        var random = new Random(seed);
        var pairs = new List<Interaction>();
        for (var user = 0; user < users; user++)
            for (var n = 3 + random.Next(6); n > 0; n--)
            {
                var group = random.Next(10) == 0 ? random.Next(Groups) : user % Groups;
                pairs.Add(new Interaction(user, (group * ItemsPerGroup) + random.Next(ItemsPerGroup), random.Next(3) == 0 ? .5f : 1));
            }

        return Interactions.From(users, Items, pairs);
    }

    /// <summary>One feature per group.</summary>
    public static SparseMatrix GroupFeatures(int items) => SparseMatrix.FromParts(
        Groups, [.. Enumerable.Range(0, items + 1)], [.. Enumerable.Range(0, items).Select(GroupOf)], [.. Enumerable.Repeat(1f, items)]);

    /// <summary>Users say which group they like.</summary>
    public static SparseMatrix Likes(int users) => SparseMatrix.FromParts(
        Groups, [.. Enumerable.Range(0, users + 1)], [.. Enumerable.Range(0, users).Select(user => user % Groups)], [.. Enumerable.Repeat(1f, users)]);

    public static SparseMatrix NoFeatures(int rows) => SparseMatrix.FromParts(0, new int[rows + 1], [], []);

    public static int GroupOf(int item) => item / ItemsPerGroup;
}
