using System.Runtime.InteropServices;

namespace Matchmaking.Api.Recommendations;

internal static class ListSpans
{
    /// <summary>
    /// The entries side by side: going through the interface costs more than writing them. Meant for the long lists that
    /// come as arrays; any other kind is copied.
    /// </summary>
    public static ReadOnlySpan<T> AsSpan<T>(this IReadOnlyList<T> list) => list switch
    {
        T[] array => array,
        List<T> grown => CollectionsMarshal.AsSpan(grown),
        _ => list.ToArray(),
    };
}
