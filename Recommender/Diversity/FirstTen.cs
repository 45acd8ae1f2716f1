using System.Numerics;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Diversity;

/// <summary>
/// Chooses which practices stand among the first ten when several topics were asked for: each topic gets its share before
/// the best of the rest follow. Choosing comes before ordering, because a topic with few practices must not find their
/// fields full when its turn comes.
/// </summary>
internal ref struct FirstTen
{
    /// <summary>What the topics share evenly; the rest goes to whatever is best.</summary>
    private const int ForTopics = 7;

    /// <summary>A topic is a bit.</summary>
    private const int MostTopics = 64;

    private const ulong AnyTopic = ulong.MaxValue;

    private readonly PracticeTable table;
    private readonly ReadOnlySpan<int> practices;
    private readonly Span<double> keys;
    private readonly Span<int> chosen;
    private readonly Span<int> perField;
    private int count;
    private int easy;

    /// <param name="table">The practices.</param>
    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="keys">Sort keys, greater first; used up.</param>
    /// <param name="chosen">Room for ten positions in <paramref name="practices"/>.</param>
    /// <param name="perField">One per field, all 0; used up.</param>
    public FirstTen(PracticeTable table, ReadOnlySpan<int> practices, Span<double> keys, Span<int> chosen, Span<int> perField)
    {
        this.table = table;
        this.practices = practices;
        this.keys = keys;
        this.chosen = chosen;
        this.perField = perField;
    }

    /// <summary>How many of the first ten a topic gets, as far as there are as many for it.</summary>
    public static int ShareOf(ulong topics) => ForTopics / BitOperations.PopCount(topics);

    /// <summary>
    /// The rarest topic chooses first; then come easy ones, if they are still missing, and the best of the rest. Answers
    /// how many were chosen: fewer than ten where fields are full.
    /// </summary>
    public int Choose(ulong topics)
    {
        var share = ShareOf(topics);
        Span<int> many = stackalloc int[MostTopics];
        CountBy(topics, many);
        for (var open = topics; open != 0;)
        {
            var topic = Rarest(open, many);
            open &= ~topic;
            for (var missing = share - Chosen(topic); missing > 0 && Take(topic, onlyEasy: false);)
                missing--;
        }

        while (easy < VarietyRules.FewestEasy && Take(AnyTopic, onlyEasy: true))
        {
        }

        while (Take(AnyTopic, onlyEasy: false))
        {
        }

        return count;
    }

    private readonly void CountBy(ulong topics, Span<int> many)
    {
        foreach (var practice in practices)
            for (var met = table.Topics[practice] & topics; met != 0; met &= met - 1)
                many[BitOperations.TrailingZeroCount(met)]++;
    }

    private static ulong Rarest(ulong topics, ReadOnlySpan<int> many)
    {
        var rarest = BitOperations.TrailingZeroCount(topics);
        for (; topics != 0; topics &= topics - 1)
            if (BitOperations.TrailingZeroCount(topics) is var topic && many[topic] < many[rarest])
                rarest = topic;
        return 1ul << rarest;
    }

    private readonly int Chosen(ulong topic)
    {
        var many = 0;
        foreach (var position in chosen[..count])
            many += (table.Topics[practices[position]] & topic) != 0 ? 1 : 0;
        return many;
    }

    /// <summary>Takes the best for one of the topics whose field has room; false when there is none or all ten are chosen.</summary>
    private bool Take(ulong topics, bool onlyEasy)
    {
        if (count == chosen.Length)
            return false;
        var best = -1;
        var highest = double.NegativeInfinity;
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] > highest && MayTake(i, topics, onlyEasy))
                (best, highest) = (i, keys[i]);
        if (best < 0)
            return false;
        chosen[count++] = best;
        keys[best] = double.NegativeInfinity;
        perField[table.Fields[practices[best]]]++;
        easy += table.Effort[practices[best]] == Level.Low ? 1 : 0;
        return true;
    }

    private readonly bool MayTake(int position, ulong topics, bool onlyEasy)
    {
        var practice = practices[position];
        return (table.Topics[practice] & topics) != 0
            && perField[table.Fields[practice]] < VarietyRules.MostOfOneField
            && (!onlyEasy || table.Effort[practice] == Level.Low);
    }
}
