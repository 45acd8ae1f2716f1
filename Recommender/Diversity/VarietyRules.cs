using System.Numerics;
using System.Numerics.Tensors;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Diversity;

/// <summary>
/// Puts scored practices in the order in which they are shown: by proposing link, then by score, but with variety at the
/// top. Places are filled from the front, so a shorter list is always the beginning of a longer one.
/// </summary>
internal sealed class VarietyRules(PracticeTable table)
{
    /// <summary>The places in which variety is kept; beyond them order follows the score alone.</summary>
    internal const int Top = 10;

    /// <summary>Practices of one action field among the first ten.</summary>
    internal const int MostOfOneField = 3;

    /// <summary>The places in which something easy must be found.</summary>
    private const int FirstGlance = 3;

    /// <summary>Practices of low effort among the first three.</summary>
    internal const int FewestEasy = 2;

    /// <summary>The place by which something made for the one topic must have come, however much else helps with its needs.</summary>
    private const int LastForTheTopic = 4;

    private readonly int fields = table.Catalogue.Fields.Count;

    /// <param name="topics">Topics that were asked for, one bit each; from two on each gets its share of the first ten.</param>
    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="keys">Sort keys, greater first; equal keys keep the order of the catalogue. Used up.</param>
    /// <param name="order">Filled with positions in <paramref name="practices"/>; its length is how many are wanted.</param>
    public void Arrange(ulong topics, ReadOnlySpan<int> practices, Span<double> keys, Span<int> order)
    {
        Span<int> perField = stackalloc int[fields];
        Span<int> perTopic = stackalloc int[BitOperations.PopCount(topics)];
        Span<int> all = stackalloc int[practices.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = i;
        Span<int> chosen = stackalloc int[perTopic.Length < 2 ? 0 : Top];
        chosen = Choose(topics, practices, keys, chosen, perField);

        var easy = 0;
        var varied = Math.Min(order.Length, Top);
        for (var place = 0; place < varied; place++)
        {
            var pick = Pick(place < chosen.Length ? chosen : all, practices, keys, perField, EasyIsDue(place, easy), TopicsDue(topics, perTopic, place));
            order[place] = pick;
            keys[pick] = double.NegativeInfinity;
            perField[table.Fields[practices[pick]]]++;
            easy += table.Effort[practices[pick]] == Level.Low ? 1 : 0;
            Count(topics, table.Topics[practices[pick]], perTopic);
        }

        ByKey(keys, order, varied);
    }

    private Span<int> Choose(ulong topics, ReadOnlySpan<int> practices, ReadOnlySpan<double> keys, Span<int> chosen, Span<int> perField)
    {
        if (chosen.IsEmpty)
            return chosen;
        Span<double> open = stackalloc double[keys.Length];
        keys.CopyTo(open);
        chosen = chosen[..new FirstTen(table, practices, open, chosen, perField).Choose(topics)];
        perField.Clear();
        return chosen;
    }

    private static bool EasyIsDue(int place, int easy) => place < FirstGlance && FewestEasy - easy >= FirstGlance - place;

    private static void Count(ulong topics, ulong met, Span<int> perTopic)
    {
        for (var topic = 0; topics != 0; topics &= topics - 1, topic++)
            perTopic[topic] += (met & topics & (~topics + 1)) != 0 ? 1 : 0;
    }

    /// <summary>The topics that have had less than their share; each falls due early enough to leave the others a place.</summary>
    private static ulong TopicsDue(ulong topics, ReadOnlySpan<int> perTopic, int place)
    {
        if (perTopic.Length < 2)
            return place == LastForTheTopic && perTopic is [0] ? topics : 0;
        var share = FirstTen.ShareOf(topics);
        var expected = Math.Min(share, share * (place + perTopic.Length) / Top);
        var due = 0ul;
        for (var topic = 0; topics != 0; topics &= topics - 1, topic++)
            due |= perTopic[topic] < expected ? topics & (~topics + 1) : 0;
        return due;
    }

    /// <summary>The best of the candidates that keeps the rules; where none does, the best there is.</summary>
    private int Pick(
        ReadOnlySpan<int> candidates, ReadOnlySpan<int> practices, ReadOnlySpan<double> keys, ReadOnlySpan<int> perField, bool easyIsDue, ulong topicsDue)
    {
        // Mostly the best of all keeps them already, and it is found many at a time.
        var top = TensorPrimitives.IndexOfMax(keys);
        if (candidates.Length == keys.Length
            && perField[table.Fields[practices[top]]] < MostOfOneField
            && (!easyIsDue || table.Effort[practices[top]] == Level.Low)
            && (topicsDue == 0 || (table.Topics[practices[top]] & topicsDue) != 0))
            return top;

        int best = -1, bestDue = 0, any = -1;
        foreach (var i in candidates)
        {
            if (double.IsNegativeInfinity(keys[i]))
                continue;
            if (any < 0 || Before(keys, i, any))
                any = i;
            if (perField[table.Fields[practices[i]]] >= MostOfOneField)
                continue;
            var due = (easyIsDue && table.Effort[practices[i]] == Level.Low ? 2 : 0) + ((table.Topics[practices[i]] & topicsDue) != 0 ? 1 : 0);
            if (best < 0 || due > bestDue || (due == bestDue && Before(keys, i, best)))
                (best, bestDue) = (i, due);
        }

        return best >= 0 ? best : any;
    }

    private static bool Before(ReadOnlySpan<double> keys, int position, int other) =>
        keys[position] > keys[other] || (keys[position] == keys[other] && position < other);

    private static void ByKey(Span<double> keys, Span<int> order, int from)
    {
        if (from == order.Length)
            return;
        var rest = new List<(double Key, int Position)>(keys.Length - from);
        for (var i = 0; i < keys.Length; i++)
            if (!double.IsNegativeInfinity(keys[i]))
                rest.Add((keys[i], i));
        rest.Sort(static (a, b) => a.Key == b.Key ? a.Position.CompareTo(b.Position) : b.Key.CompareTo(a.Key));
        for (var place = from; place < order.Length; place++)
            order[place] = rest[place - from].Position;
    }
}
