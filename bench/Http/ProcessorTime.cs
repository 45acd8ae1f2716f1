using System.Diagnostics;

namespace Matchmaking.Bench.Http;

/// <summary>What the server itself holds in memory and uses of the processors: hardly moved by whatever else the machine does, unlike requests per second.</summary>
internal sealed class ProcessorTime(int? process)
{
    /// <summary>Since the server started; null when its process is not known.</summary>
    /// <exception cref="ArgumentException">There is no such process.</exception>
    public TimeSpan? Used()
    {
        if (process is not { } id)
            return null;
        using var server = Process.GetProcessById(id);
        return server.TotalProcessorTime;
    }

    /// <summary>Bytes that the server holds in memory at this moment; null when its process is not known.</summary>
    /// <exception cref="ArgumentException">There is no such process.</exception>
    public long? WorkingSet()
    {
        if (process is not { } id)
            return null;
        using var server = Process.GetProcessById(id);
        return server.WorkingSet64;
    }
}
