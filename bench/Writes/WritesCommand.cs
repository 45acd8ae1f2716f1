using Matchmaking.Bench.Http;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Writes;

/// <summary>Says how many changes a second the program takes over HTTP, beside the bare database on the same disk.</summary>
internal sealed class WritesCommand : ICommand
{
    private const int WrongUsage = 2;

    /// <summary>Part of the bare rate that changes over HTTP are to reach.</summary>
    private const double Wanted = 0.5;

    private const int Rounds = 4;
    private const int Firms = 2000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public string Name => "writes";

    public string Usage => WritesOptions.Usage;

    public async Task<int> Run(string[] arguments)
    {
        if (WritesOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine($"bench writes {WritesOptions.Usage}");
            return WrongUsage;
        }

        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"bench-writes-{Environment.ProcessId}"));
        try
        {
            await Measure(options, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(WritesOptions options, string folder)
    {
        using var program = await RunningProgram.Start(Path.Combine(folder, "data"));
        using var changes = await MeasureChanges.Prepare(program.Address, options.Callers, Firms);
        await changes.For(WarmUp);
        using var bare = new BareUpserts(Path.Combine(folder, "bare.db"), Firms, program.MeanStateSize());
        bare.For(TimeSpan.FromSeconds(1));

        // In turns, so that whatever else the machine and its disk do meets both alike.
        var slice = TimeSpan.FromSeconds((double)options.Seconds / Rounds);
        var (bareCount, bareTime, latencies, changeTime) = (0L, TimeSpan.Zero, new Latencies(), TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            var (count, time) = bare.For(slice);
            (bareCount, bareTime) = (bareCount + count, bareTime + time);
            var (seen, taken) = await changes.For(slice);
            latencies.Add(seen);
            changeTime += taken;
        }

        Report(options, bareCount / bareTime.TotalSeconds, latencies, latencies.Count / changeTime.TotalSeconds, bare.PayloadSize);
    }

    private static void Report(WritesOptions options, double bare, Latencies latencies, double changes, int size)
    {
        Line($"SQLite in WAL mode with synchronous=FULL, {size} bytes per state, {options.Callers} callers, {options.Seconds} s each in {Rounds} rounds, {Environment.ProcessorCount} cores shared with the client");
        Line($"");
        Line($"| | per second | of bare | p50 ms | p99 ms | errors |");
        Line($"|---|---:|---:|---:|---:|---:|");
        Line($"| bare loop of single-row upserts | {bare:F0} | 1.00 | | | |");
        Line($"| POST /api/companies/{{id}}/measures | {changes:F0} | {changes / bare:F2} | {latencies.Percentile(0.5):F2} | {latencies.Percentile(0.99):F2} | {latencies.Errors} |");
        Line($"");
        Line($"Changes {(changes / bare >= Wanted ? "reach" : "MISS")} {Wanted:F1} of the bare loop");
    }
}
