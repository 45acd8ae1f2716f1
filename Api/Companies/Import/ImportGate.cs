namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// How many tables may be in memory at a time: each is up to 32 MiB, its rows are several times that, and more of them
/// side by side would only wait for the same disk.
/// </summary>
internal sealed class ImportGate : IDisposable
{
    public const int AtOnce = 2;

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);

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
