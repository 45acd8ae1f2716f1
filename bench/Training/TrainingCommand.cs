using System.Globalization;
using Matchmaking.Bench.Http;
using Matchmaking.Grains.Interfaces.Recommendations;
using Orleans;

namespace Matchmaking.Bench.Training;

/// <summary>Says how much slower recommendations become while the silo that answers them trains.</summary>
internal sealed class TrainingCommand : ICommand
{
    private const double WantedFactor = 2;
    private const int Callers = 32;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(8);

    public string Name => "training";

    public string Usage => "[--companies 7900] [--seed 1] [--rate 200] [--rounds 3] [--folder .]";

    public async Task<int> Run(string[] arguments)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Option(arguments, "--folder", "."), $"bench-training-{Environment.ProcessId}"));
        try
        {
            await using var silo = await FilledSilo.Open(folder.FullName, Number(arguments, "--companies", 7900), Number(arguments, "--seed", 1));
            await Measure(silo, Number(arguments, "--rate", 200), Number(arguments, "--rounds", 3));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(FilledSilo silo, int rate, int rounds)
    {
        var recommender = silo.Grains.GetRecommender();
        var load = new SteadyLoad(number => recommender.Recommend(silo.Requests[number % silo.Requests.Length]), Callers, rate);
        await load.Until(Task.Delay(Quiet));

        // In turns, so that whatever else the machine does meets both alike.
        var (quiet, busy, seconds, paused) = (new Latencies(), new Latencies(), 0.0, TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            quiet.Add(await load.Until(Task.Delay(Quiet)));
            var pausedBefore = GC.GetTotalPauseDuration();
            var training = silo.Train();
            busy.Add(await load.Until(training));
            seconds += await training;
            paused += GC.GetTotalPauseDuration() - pausedBefore;
        }

        var factor = busy.Percentile(0.99) / quiet.Percentile(0.99);
        Line($"{silo.Companies} companies, {(await recommender.Model()).Kind} answers, {rate} recommendations/s through the actors, {rounds} rounds, a training takes {seconds / rounds:f1} s and stops everybody for {paused.TotalMilliseconds / rounds:f0} ms to collect garbage, {Environment.ProcessorCount} cores shared with the callers");
        Line($"");
        Line($"| | answers | p50 ms | p99 ms |");
        Line($"|---|---:|---:|---:|");
        Line($"| before training | {quiet.Count} | {quiet.Percentile(0.5):f2} | {quiet.Percentile(0.99):f2} |");
        Line($"| while training | {busy.Count} | {busy.Percentile(0.5):f2} | {busy.Percentile(0.99):f2} |");
        Line($"");
        Line($"p99 while training is {factor:f2} times that before, {(factor <= WantedFactor ? "within" : "BEYOND")} {WantedFactor:f0}");
    }

    private static int Number(string[] arguments, string name, int otherwise) =>
        int.Parse(Option(arguments, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    private static string Option(string[] arguments, string name, string otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
