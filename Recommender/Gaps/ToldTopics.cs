using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>
/// Of which members it may be told that none of them names a topic. Which topics members name is known to nobody else, so
/// it is told of five members or more, and of pairs of sector and size only if those outside them are five as well: what
/// all together name and a pair does not, the few others would name.
/// </summary>
/// <remarks>It goes by how many members there are, never by what they name. Firms with fewer than ten people name nothing.</remarks>
internal sealed class ToldTopics
{
    private const int Micro = 0;

    private readonly Tally members;
    private readonly bool[] pairs;

    public ToldTopics(Tally members)
    {
        this.members = members;
        pairs = Array.ConvertAll(members.Pairs, count => count is 0 or >= SmallFigures.Fewest);
        var naming = members.Total - members.Sizes[Micro];
        OfAll = naming is 0 or >= SmallFigures.Fewest;
        var told = Enumerable.Range(0, pairs.Length).Where(pair => NamesTopics(pair) && members.Pairs[pair] >= SmallFigures.Fewest).ToList();
        if (told.Count > 0 && naming - told.Sum(pair => members.Pairs[pair]) is > 0 and < SmallFigures.Fewest)
            pairs[told.MinBy(pair => members.Pairs[pair])] = false;
    }

    /// <summary>Whether it is told which topics no member names.</summary>
    public bool OfAll { get; }

    /// <summary>Whether it is told if no member of a sector and size names a topic; always where it follows from <see cref="OfAll"/>.</summary>
    public bool OfCell(int sector, int size, int topic) =>
        pairs[(sector * members.Sizes.Length) + size] || (OfAll && members.Topics[topic] == 0);

    private bool NamesTopics(int pair) => pair % members.Sizes.Length != Micro;
}
