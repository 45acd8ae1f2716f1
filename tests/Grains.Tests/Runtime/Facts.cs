using System.Collections.Concurrent;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>
/// What grains of these tests saw, under the name a test gave them, and the doors a test opens for them. Grains and
/// tests share a process, so memory is the simplest way to hold a call exactly where the test wants it.
/// </summary>
internal static class Facts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Doors = new();
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Seen = new();
    private static TaskCompletionSource s_news = News();

    /// <summary>Completes when the test opens the door of this name.</summary>
    public static Task Pass(string door) => Door(door).Task;

    public static void Open(string door) => Door(door).TrySetResult();

    public static void Note(string about, string fact)
    {
        Seen.GetOrAdd(about, _ => new()).Enqueue(fact);
        Interlocked.Exchange(ref s_news, News()).TrySetResult();
    }

    public static IReadOnlyList<string> About(string about) => Seen.TryGetValue(about, out var facts) ? [.. facts] : [];

    /// <summary>Waits until the fact was noted; the message tells what was seen instead.</summary>
    public static Task Until(string about, string fact) =>
        Until(() => About(about).Contains(fact), () => $"'{fact}' was not seen of '{about}', but: {string.Join(", ", About(about))}");

    /// <summary>Waits until what was noted is enough.</summary>
    public static async Task Until(Func<bool> enough, Func<string> missing)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            for (var news = s_news.Task; !enough(); news = s_news.Task)
                await news.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail(missing());
        }
    }

    private static TaskCompletionSource Door(string name) =>
        Doors.GetOrAdd(name, _ => News());

    private static TaskCompletionSource News() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
