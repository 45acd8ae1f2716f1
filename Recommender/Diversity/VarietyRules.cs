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

    private readonly int fields = table.Catalogue.Fields.Count;

    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="keys">Sort keys, greater first; equal keys keep the order of the catalogue. Used up.</param>
    /// <param name="order">Filled with positions in <paramref name="practices"/>; its length is how many are wanted.</param>
    public void Arrange(ReadOnlySpan<int> practices, Span<double> keys, Span<int> order)
    {
        Span<int> perField = stackalloc int[fields];
        var easy = 0;
        var varied = Math.Min(order.Length, Top);
        for (var place = 0; place < varied; place++)
        {
            var pick = Pick(practices, keys, perField, EasyIsDue(place, easy));
            order[place] = pick;
            keys[pick] = double.NegativeInfinity;
            perField[table.Fields[practices[pick]]]++;
            easy += table.Effort[practices[pick]] == Level.Low ? 1 : 0;
        }

        ByKey(keys, order, varied);
    }

    private static bool EasyIsDue(int place, int easy) => place < FirstGlance && FewestEasy - easy >= FirstGlance - place;

    /// <summary>The best that keeps the rules; where none does, the best there is.</summary>
    private int Pick(ReadOnlySpan<int> practices, ReadOnlySpan<double> keys, ReadOnlySpan<int> perField, bool easyIsDue)
    {
        int best = -1, bestEasy = -1, bestAny = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (double.IsNegativeInfinity(keys[i]))
                continue;
            if (bestAny < 0 || keys[i] > keys[bestAny])
                bestAny = i;
            if (perField[table.Fields[practices[i]]] >= MostOfOneField)
                continue;
            if (best < 0 || keys[i] > keys[best])
                best = i;
            if (easyIsDue && table.Effort[practices[i]] == Level.Low && (bestEasy < 0 || keys[i] > keys[bestEasy]))
                bestEasy = i;
        }

        return bestEasy >= 0 ? bestEasy : best >= 0 ? best : bestAny;
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
