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
    private const int Top = 10;

    /// <summary>Practices of one action field among the first ten.</summary>
    private const int MostOfOneField = 3;

    /// <summary>The places in which something easy must be found.</summary>
    private const int FirstGlance = 3;

    /// <summary>Practices of low effort among the first three.</summary>
    private const int FewestEasy = 2;

    /// <summary>What the topics share evenly; the rest goes to whatever is best.</summary>
    private const int ForTopics = 7;

    private readonly int fields = table.Catalogue.Fields.Count;

    /// <param name="topics">Topics that were asked for, one bit each; from two on each gets its share of the first ten.</param>
    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="keys">Sort keys, greater first; equal keys keep the order of the catalogue. Used up.</param>
    /// <param name="order">Filled with positions in <paramref name="practices"/>; its length is how many are wanted.</param>
    public void Arrange(ulong topics, ReadOnlySpan<int> practices, Span<double> keys, Span<int> order)
    {
        Span<int> perField = stackalloc int[fields];
        Span<int> perTopic = stackalloc int[BitOperations.PopCount(topics)];
        var easy = 0;
        var varied = Math.Min(order.Length, Top);
        for (var place = 0; place < varied; place++)
        {
            var pick = Pick(practices, keys, perField, EasyIsDue(place, easy), TopicsDue(topics, perTopic, place));
            order[place] = pick;
            keys[pick] = double.NegativeInfinity;
            perField[table.Fields[practices[pick]]]++;
            easy += table.Effort[practices[pick]] == Level.Low ? 1 : 0;
            Count(topics, table.Topics[practices[pick]], perTopic);
        }

        ByKey(keys, order, varied);
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
            return 0;
        var share = ForTopics / perTopic.Length;
        var expected = Math.Min(share, share * (place + perTopic.Length) / Top);
        var due = 0ul;
        for (var topic = 0; topics != 0; topics &= topics - 1, topic++)
            due |= perTopic[topic] < expected ? topics & (~topics + 1) : 0;
        return due;
    }

    /// <summary>The best that keeps the rules; where none does, the best there is.</summary>
    private int Pick(
        ReadOnlySpan<int> practices, ReadOnlySpan<double> keys, ReadOnlySpan<int> perField, bool easyIsDue, ulong topicsDue)
    {
        // Mostly the best of all keeps them already, and it is found many at a time.
        var top = TensorPrimitives.IndexOfMax(keys);
        if (perField[table.Fields[practices[top]]] < MostOfOneField
            && (!easyIsDue || table.Effort[practices[top]] == Level.Low)
            && (topicsDue == 0 || (table.Topics[practices[top]] & topicsDue) != 0))
            return top;

        int best = -1, bestDue = 0, any = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (double.IsNegativeInfinity(keys[i]))
                continue;
            if (any < 0 || keys[i] > keys[any])
                any = i;
            if (perField[table.Fields[practices[i]]] >= MostOfOneField)
                continue;
            var due = (easyIsDue && table.Effort[practices[i]] == Level.Low ? 2 : 0) + ((table.Topics[practices[i]] & topicsDue) != 0 ? 1 : 0);
            if (best < 0 || due > bestDue || (due == bestDue && keys[i] > keys[best]))
                (best, bestDue) = (i, due);
        }

        return best >= 0 ? best : any;
    }

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
