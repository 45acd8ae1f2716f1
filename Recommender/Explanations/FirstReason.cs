using System.Numerics;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Chooses the reason to name first: asked again without what it rests on, a practice must lose score and gain no place.
/// A topic can do most for a practice and yet hold it back, because it does even more for those before it; then something
/// else brought it here.
/// </summary>
/// <param name="leftOut">Asks again.</param>
internal readonly ref struct FirstReason(LeftOut leftOut)
{
    private readonly LeftOut leftOut = leftOut;

    /// <summary>Moves the first reason that may lead to the front; where none may, all stay as they are.</summary>
    /// <param name="at">Whose reasons they are: a place among the practices.</param>
    /// <param name="reasons">What speaks for it, the weightiest first.</param>
    public void Lead(int at, Span<Reason> reasons)
    {
        for (var i = 0; i < reasons.Length; i++)
        {
            if (leftOut.For(reasons[i], weightiest: i == 0) is { } without && !Holds(at, without))
                continue;
            var first = reasons[i];
            reasons[..i].CopyTo(reasons[1..]);
            reasons[0] = first;
            return;
        }
    }

    private bool Holds(int at, ReadOnlySpan<double> without) => without[at] < leftOut.Keys[at] && Before(without, at) >= Before(leftOut.Keys, at);

    /// <summary>How many stand before a practice.</summary>
    private static int Before(ReadOnlySpan<double> keys, int at)
    {
        var (own, many, i) = (new Vector<double>(keys[at]), Vector<long>.Zero, 0);
        for (; i <= keys.Length - Vector<double>.Count; i += Vector<double>.Count)
            many -= Vector.GreaterThan(new Vector<double>(keys[i..]), own);
        var before = (int)Vector.Sum(many);
        for (; i < keys.Length; i++)
            before += keys[i] > keys[at] ? 1 : 0;
        return before;
    }
}
