namespace Matchmaking.Api.Http;

/// <summary>Lets in so many at a time and turns the others away, who lose less by asking again than by waiting.</summary>
internal abstract class Gate(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim places = new(atOnce, atOnce);

    /// <summary>A place, to be given back by disposing of it; null when all are taken.</summary>
    public IDisposable? TryEnter() => places.Wait(0) ? new Place(places) : null;

    public void Dispose() => places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                places.Release();
        }
    }
}
