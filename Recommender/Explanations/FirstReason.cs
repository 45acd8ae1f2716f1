using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Chooses the reason to name first: asked again without what it rests on, a practice must lose score and gain no place.
/// A topic can do most for a practice and yet hold it back, because it does even more for those before it; then something
/// else brought it here.
/// </summary>
/// <param name="leftOut">Asks again.</param>
/// <param name="practices">Eligible practices.</param>
/// <param name="keys">One per practice; the greater stand before.</param>
/// <param name="atTheTop">Places among the practices, of all whose keys reach those of the practices it is asked about.</param>
internal readonly ref struct FirstReason(LeftOut leftOut, ReadOnlySpan<int> practices, ReadOnlySpan<double> keys, ReadOnlySpan<int> atTheTop)
{
    private readonly LeftOut leftOut = leftOut;
    private readonly ReadOnlySpan<int> practices = practices;
    private readonly ReadOnlySpan<double> keys = keys;
    private readonly ReadOnlySpan<int> atTheTop = atTheTop;

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

    /// <summary>Looks no further than it has to: who falls behind is one of a few, and often nobody does.</summary>
    private bool Holds(int at, OtherList without)
    {
        var key = without.KeyOf(practices, keys, at);
        if (key >= keys[at])
            return false;
        var fallen = 0;
        foreach (var i in atTheTop)
            if (keys[i] > keys[at] && without.KeyOf(practices, keys, i) <= key)
                fallen++;
        for (var i = 0; i < keys.Length && fallen > 0; i++)
            if (keys[i] <= keys[at] && without.KeyOf(practices, keys, i) > key)
                fallen--;
        return fallen == 0;
    }
}
