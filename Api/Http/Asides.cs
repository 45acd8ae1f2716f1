using System.Collections.Concurrent;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>
/// Asks for what an answer or a page can do without. Nobody waits long for it, and while it fails it is not asked for
/// again at once: the rest is there and has to stay quick.
/// </summary>
public sealed partial class Asides(TimeProvider clock, ILogger<Asides> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, long> failed = new();

    /// <summary>The answer, or none when there is none now.</summary>
    /// <param name="subject">What is asked for; each rests by itself.</param>
    /// <param name="ask">The question. One that is not waited for any longer goes on and is forgotten.</param>
    public async Task<Aside<T>> Ask<T>(string subject, Func<Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (failed.TryGetValue(subject, out var since) && clock.GetElapsedTime(since) < Rest)
            return default;
        try
        {
            var answer = await ask().WaitAsync(Patience, clock);
            failed.TryRemove(subject, out _);
            return new Aside<T>(answer);
        }
        catch (Exception exception) when (ProblemMiddleware.IsNotNow(exception))
        {
            failed[subject] = clock.GetTimestamp();
            LogLeftOut(exception, subject);
            return default;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Subject} cannot be told now and are left out.")]
    private partial void LogLeftOut(Exception exception, string subject);
}

/// <summary>What was asked for beside the point, if it was to be had; the default says that it was not.</summary>
/// <typeparam name="T">Of the answer; it may be null and is then the answer.</typeparam>
public readonly record struct Aside<T>
{
    public Aside(T value) => (Value, IsHere) = (value, true);

    public bool IsHere { get; }

    /// <summary>Meaningless while <see cref="IsHere"/> is false.</summary>
    public T? Value { get; }
}
