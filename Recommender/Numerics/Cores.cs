namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Loops over all cores, or only over the own thread where work must not take threads from those who answer: the pool
/// knows no priorities, and what waits in it waits behind whole slices of such a loop. Both give the same results.
/// </summary>
internal static class Cores
{
    [ThreadStatic]
    private static bool single;

    /// <summary>Does work during which loops of this thread stay on it.</summary>
    public static T OnOne<T>(Func<T> work)
    {
        var before = single;
        single = true;
        try
        {
            return work();
        }
        finally
        {
            single = before;
        }
    }

    public static void For(int from, int to, Action<int> body)
    {
        if (single)
            for (var at = from; at < to; at++)
                body(at);
        else
            Parallel.For(from, to, body);
    }

    /// <summary>The same with something that each thread has for itself.</summary>
    public static void For<TOwn>(int from, int to, Func<TOwn> create, Action<int, TOwn> body)
    {
        if (single)
        {
            var own = create();
            for (var at = from; at < to; at++)
                body(at, own);
            return;
        }

        Parallel.For(
            from, to, create,
            (at, _, own) =>
            {
                body(at, own);
                return own;
            },
            _ => { });
    }
}
