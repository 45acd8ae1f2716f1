using System.Diagnostics;
using System.Globalization;
using Matchmaking.Catalogue;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Feedback;

/// <summary>Lets companies take up what they are shown and the model learn from that, again and again, without and with trying out.</summary>
internal sealed class FeedbackCommand : ICommand
{
    private readonly List<(string Way, RoundFigures[] Rounds)> played = [];

    public string Name => "feedback";

    public string Usage => FeedbackOptions.Usage;

    public Task<int> Run(string[] arguments)
    {
        if (FeedbackOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine($"bench {Name} {Usage}");
            return Task.FromResult(2);
        }

        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        var clock = Stopwatch.StartNew();
        Line($"{options.Companies} companies, {options.Rounds} rounds of {FeedbackLoop.Days} days, seed {options.Seed}");
        Line($"");
        Line($"| Way | Round | Training | Answers | NDCG@10 | Coverage | Gini | Take-ups | Worth of one | Tried out | Of these taken up |");
        Line($"|---|---:|---|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var facesLive in (bool[])[true, false])
            foreach (var explores in (bool[])[false, true])
                Play(
                    (facesLive ? "whole gate" : "gate without the live model") + (explores ? ", tries out" : ""), options,
                    new FeedbackLoop(catalogue, options.Companies, options.Seed, explores, facesLive));
        Play("gate without the live model, training does not know the lists", options, new FeedbackLoop(catalogue, options.Companies, options.Seed, explores: false, facesLive: false, learnsFromLists: false));
        Line($"");
        Line($"| Seed | Way | NDCG@10, mean | in round {options.Rounds} | Coverage, mean | Gini, mean | Take-ups | Worth of one | Tried out | Share taken up |");
        Line($"|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (way, rounds) in played)
            Print(options.Seed, way, rounds);
        Line($"");
        Line($"{clock.Elapsed.TotalSeconds:f0} s");
        return Task.FromResult(0);
    }

    private void Play(string way, FeedbackOptions options, FeedbackLoop loop)
    {
        var rounds = new RoundFigures[options.Rounds];
        for (var round = 0; round < rounds.Length; round++)
            Print(way, round + 1, rounds[round] = loop.Next());
        played.Add((way, rounds));
    }

    private static void Print(int seed, string way, RoundFigures[] rounds)
    {
        int takeUps = rounds.Sum(one => one.TakeUps), tried = rounds.Sum(one => one.Tried);
        var worth = takeUps == 0 ? 0 : rounds.Sum(one => one.TakeUps * one.Worth) / takeUps;
        FormattableString trials = tried == 0 ? (FormattableString)$"– | –" : $"{tried} | {rounds.Sum(one => one.TriedTakenUp) / (double)tried:f3}";
        Line($"| {seed} | {way} | {rounds.Average(one => one.Ndcg):f4} | {rounds[^1].Ndcg:f4} | {rounds.Average(one => one.Coverage):f3} | {rounds.Average(one => one.Gini):f3} | {takeUps} | {worth:f2} | {trials.ToString(CultureInfo.InvariantCulture)} |");
    }

    private static void Print(string way, int round, RoundFigures one) =>
        Line($"| {way} | {round} | {one.Training} | {one.Answers} | {one.Ndcg:f4} | {one.Coverage:f3} | {one.Gini:f3} | {one.TakeUps} | {one.Worth:f2} | {one.Tried} | {one.TriedTakenUp} |");
}
