using Matchmaking.Bench.Http;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Training;

/// <summary>Says how much slower recommendations become while the site that answers them learns.</summary>
internal sealed class TrainingCommand : ICommand
{
    private const double WantedFactor = 2;
    private const int Connections = 32;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(8), Settling = TimeSpan.FromSeconds(1);

    public string Name => "training";

    public string Usage => "[--companies 7900] [--seed 1] [--rate 200] [--rounds 3] [--folder .]";

    public async Task<int> Run(string[] arguments)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Option(arguments, "--folder", "."), $"bench-training-{Environment.ProcessId}"));
        try
        {
            using var site = await LearningSite.Open(folder.FullName, Option(arguments, "--companies", 7900), Option(arguments, "--seed", 1));
            await Measure(site, Option(arguments, "--rate", 200), Option(arguments, "--rounds", 3));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(LearningSite site, int rate, int rounds)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => site.Connect()));
        var load = new SteadyLoad(connections, site.Requests, rate);
        await load.Until(Task.Delay(Quiet));

        // In turns, so that whatever else the machine does meets both alike.
        var (quiet, busy, seconds) = (new Latencies(), new Latencies(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            quiet.Add(await load.Until(site.LookOn(Quiet)));
            // What follows a change without any training, such as counting anew who runs what, is not measured.
            var trainings = site.Change();
            await load.Until(Task.Delay(Settling));
            var training = site.Ended(await trainings);
            busy.Add(await load.Until(training));
            seconds.Add(await training);
        }

        var factor = busy.Percentile(0.99) / quiet.Percentile(0.99);
        Line($"{site.Companies} companies, {await site.Kind()} answers, {rate} recommendations/s over HTTP, {rounds} rounds, a training takes {seconds.Average():f1} s, {Environment.ProcessorCount} cores shared with the client");
        Line($"");
        Line($"| | answers | p50 ms | p99 ms | p99.9 ms | errors |");
        Line($"|---|---:|---:|---:|---:|---:|");
        Row("before training", quiet);
        Row("while training", busy);
        Line($"");
        Line($"p99 while training is {factor:f2} times that before, {(factor <= WantedFactor ? "within" : "BEYOND")} {WantedFactor:f0}");
        foreach (var connection in connections)
            connection.Dispose();
    }

    private static void Row(string when, Latencies seen) =>
        Line($"| {when} | {seen.Count} | {seen.Percentile(0.5):f2} | {seen.Percentile(0.99):f2} | {seen.Percentile(0.999):f2} | {seen.Errors} |");
}
