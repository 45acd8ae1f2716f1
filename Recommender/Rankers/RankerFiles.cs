using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Recommender.Rankers;

/// <summary>Reads rankers of any kind.</summary>
public static class RankerFiles
{
    /// <summary>Reads a ranker that <see cref="IRanker.Save"/> wrote.</summary>
    /// <exception cref="ModelFileException">The file is broken, or written by a newer program.</exception>
    public static IRanker Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new ModelReader(stream);
        return reader.Kind switch
        {
            LinearRanker.Kind => LinearRanker.Load(reader),
            BoostedRanker.Kind => BoostedRanker.Load(reader, stream),
            RankingTrees.Kind => RankingTrees.Load(reader),
            _ => throw new ModelFileException($"This program does not know rankers of the kind '{reader.Kind}'."),
        };
    }
}
