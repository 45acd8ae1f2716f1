using System.Globalization;
using System.Numerics;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// What is known of a practice before anybody took it up: needs, topics, field, place of work, shifts. Named by ids, so
/// that a model finds them again in a later catalogue.
/// </summary>
internal static class PracticeTraits
{
    /// <summary>By practice.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, float>> Of(PracticeTable table) =>
        [.. Enumerable.Range(0, table.Count).Select(practice => Of(table, practice))];

    /// <summary>Practices x the traits named; what is not named is left out.</summary>
    public static SparseMatrix Matrix(IReadOnlyList<IReadOnlyDictionary<string, float>> practices, string[] names)
    {
        var offsets = new int[practices.Count + 1];
        var (indices, values) = (new List<int>(), new List<float>());
        for (var practice = 0; practice < practices.Count; practice++)
        {
            for (var trait = 0; trait < names.Length; trait++)
                if (practices[practice].TryGetValue(names[trait], out var value))
                {
                    indices.Add(trait);
                    values.Add(value);
                }

            offsets[practice + 1] = indices.Count;
        }

        return SparseMatrix.FromParts(names.Length, offsets, [.. indices], [.. values]);
    }

    private static Dictionary<string, float> Of(PracticeTable table, int practice)
    {
        var traits = new Dictionary<string, float>(StringComparer.Ordinal)
        {
            ["field:" + (table.Fields[practice] < 0 ? "none" : table.Catalogue.Fields[table.Fields[practice]].Id)] = 1,
            ["effort:" + Number((int)table.Effort[practice])] = 1,
            ["workplace:" + table.Workplace[practice]] = 1,
            ["shift:" + table.ShiftWork[practice]] = 1,
        };
        foreach (var (need, share) in table.Needs[practice])
            traits["need:" + table.Catalogue.Needs[need].Id] = (float)share;
        for (var topics = table.Topics[practice]; topics != 0; topics &= topics - 1)
            traits["topic:" + table.Catalogue.Topics[BitOperations.TrailingZeroCount(topics)].Id] = 1;
        return traits;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
