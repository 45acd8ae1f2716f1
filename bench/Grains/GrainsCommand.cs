using System.Diagnostics;
using System.Globalization;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Grains;

/// <summary>Says what an active company costs in memory, what it costs to wake it, and whether idle ones go to sleep.</summary>
internal sealed class GrainsCommand : ICommand
{
    private const int WrongUsage = 2;
    private const int AtOnce = 64;
    private static readonly int[] Sizes = [10_000, 100_000];

    public string Name => "grains";

    public string Usage => "[--folder .]";

    public async Task<int> Run(string[] arguments)
    {
        var parent = arguments switch { [] => ".", ["--folder", var named] when Directory.Exists(named) => named, _ => null };
        if (parent is null)
        {
            Console.Error.WriteLine($"bench grains {Usage}");
            return WrongUsage;
        }

        Line($"| active companies | stored /s | wake µs | wakes /s | bytes each | after idling |");
        Line($"|---:|---:|---:|---:|---:|---:|");
        foreach (var size in Sizes)
        {
            var folder = Directory.CreateDirectory(Path.Combine(parent, $"bench-grains-{Environment.ProcessId}-{size}"));
            try
            {
                await Measure(folder.FullName, size);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static async Task Measure(string folder, int size)
    {
        var stored = await Fill(folder, size);
        using var host = await Start(folder, TimeSpan.FromSeconds(20));
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await grains.GetCompany(Id(0)).Get();
        var before = await UsedWhenSettled();

        // One after the other for the cost of waking one, many at once for what the machine can do.
        var alone = Stopwatch.StartNew();
        for (var firm = 1; firm <= 1000; firm++)
            await grains.GetCompany(Id(firm)).Get();
        alone.Stop();
        var together = Stopwatch.StartNew();
        await Each(1001, size, firm => grains.GetCompany(Id(firm)).Get());
        together.Stop();
        var bytes = (double)(Used() - before) / (size - 1);

        var idle = await WaitUntilAsleep(before, size, bytes);
        await host.StopAsync();
        Line($"| {size} | {stored:F0} | {alone.Elapsed.TotalMicroseconds / 1000:F0} | {(size - 1001) / together.Elapsed.TotalSeconds:F0} | {bytes:F0} | {idle} |");
    }

    private static async Task<double> Fill(string folder, int size)
    {
        using var host = await Start(folder, TimeSpan.FromMinutes(15));
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var profile = new CompanyProfile { Name = "Beispielbetrieb Metallbau Nord", Headcount = 40, ShiftShare = 0.8 };
        var watch = Stopwatch.StartNew();
        await Each(0, size, async firm =>
        {
            await grains.GetCompany(Id(firm)).Describe(new DescribeCompany(profile, "describe"));
            await grains.GetCompany(Id(firm)).RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Lived, OperationId = "lived" });
        });
        await host.StopAsync();
        return 2 * size / watch.Elapsed.TotalSeconds;
    }

    private static async Task<IHost> Start(string folder, TimeSpan idle)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.AddMatchmakingSilo(new SiloSettings { DataFolder = folder });
        builder.Services.Configure<GrainCollectionOptions>(options => (options.CollectionAge, options.CollectionQuantum) = (idle, TimeSpan.FromSeconds(5)));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static Task Each(int from, int to, Func<int, Task> work) =>
        Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (firm, _) => await work(firm));

    /// <summary>Companies that nobody asks any more give their memory back.</summary>
    private static async Task<string> WaitUntilAsleep(long before, int size, double bytes)
    {
        var watch = Stopwatch.StartNew();
        using var next = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (watch.Elapsed < TimeSpan.FromMinutes(2) && await next.WaitForNextTickAsync())
            if (Used() - before < size * bytes / 10)
                return string.Create(CultureInfo.InvariantCulture, $"nine tenths free after {watch.Elapsed.TotalSeconds:F0} s");
        return "STILL ACTIVE after two minutes";
    }

    /// <summary>What is kept about all companies in any case, for matching and counting, is loaded after the start.</summary>
    private static async Task<long> UsedWhenSettled()
    {
        using var next = new PeriodicTimer(TimeSpan.FromSeconds(2));
        var (last, now) = (0L, Used());
        while (Math.Abs(now - last) > now / 100 && await next.WaitForNextTickAsync())
            (last, now) = (now, Used());
        return now;
    }

    private static long Used() => GC.GetTotalMemory(forceFullCollection: true);

    private static CompanyId Id(int firm) => CompanyId.Parse(string.Create(CultureInfo.InvariantCulture, $"firm-{firm}"));
}
