using Matchmaking.Catalogue;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Data;

/// <summary>What a firm took up, as learned models read it.</summary>
/// <param name="Practices">Places in the catalogue, each once.</param>
/// <param name="Strengths">One per practice, above 0.</param>
/// <param name="Length">Sum of the strengths.</param>
internal sealed record FirmHistory(int[] Practices, float[] Strengths, float Length)
{
    public static FirmHistory Empty { get; } = new([], [], 0);

    /// <summary>Of signals about the same practice the strongest counts; unknown practices and strengths that are none are left out.</summary>
    public static FirmHistory Of(IReadOnlyList<Signal> signals, PracticeCatalogue catalogue)
    {
        if (signals.Count == 0)
            return Empty;
        var strengths = new SortedDictionary<int, float>();
        for (var i = 0; i < signals.Count; i++)
            if (catalogue.Practices.IndexOf(signals[i].Practice) is >= 0 and var practice && signals[i].Strength is > 0 and <= 1)
                strengths[practice] = Math.Max(strengths.GetValueOrDefault(practice), (float)signals[i].Strength);
        return strengths.Count == 0 ? Empty : new([.. strengths.Keys], [.. strengths.Values], strengths.Values.Sum());
    }
}
