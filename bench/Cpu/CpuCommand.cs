using System.Diagnostics;
using Matchmaking.Bench.Learn;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Cpu;

/// <summary>Says what a recommendation costs of a processor, with a learned model and all stages, and what folding in alone does.</summary>
internal sealed class CpuCommand : ICommand
{
    private const int Asked = 1000;
    private const int Shown = 10;
    private const int Seed = 1;
    private const double WantedMicroseconds = 1000;
    private const int Rounds = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly DateOnly On = new(2026, 1, 1);

    public string Name => "cpu";

    public string Usage => "[--companies 7900] [--seed 1]";

    public Task<int> Run(string[] arguments)
    {
        var (size, seed) = (Option(arguments, "--companies", 7900), Option(arguments, "--seed", 1));
        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        TrainingCompany[] companies = [.. new Country(catalogue, seed).Companies(size).Select(citizen => citizen.Company)];
        // The kind that folds in, whichever would win.
        var method = Methods.All.Where(one => one.Kind == ModelKinds.PairsWithFactors).ToArray();
        if (new Trainer(catalogue, new TrainingOptions(seed), method).Run(companies).Model is not { } model)
        {
            Console.Error.WriteLine("Too few companies to learn from.");
            return Task.FromResult(1);
        }

        Measure(catalogue, companies, model);
        return Task.FromResult(0);
    }

    private static void Measure(PracticeCatalogue catalogue, TrainingCompany[] companies, PracticeModel model)
    {
        var known = Snapshot.Of(companies, On, catalogue);
        RecommendationQuery[] queries = [.. known.Queries.Take(Asked).Select(query => query with { Limit = Shown })];
        var (learned, content) = (new PracticeRecommender(catalogue, model: model), new PracticeRecommender(catalogue));
        Line($"{companies.Length} companies, {queries.Length} of them asking in turn for {Shown} suggestions on one thread, model '{model.Kind}'");
        Line($"");
        Line($"| | CPU µs each |");
        Line($"|---|---:|");
        var all = Time(queries, query => learned.Recommend(query, known.Prevalence));
        Line($"| recommendation, learned model, all stages | {all:f1} |");
        Line($"| recommendation, content alone | {Time(queries, query => content.Recommend(query, known.Prevalence)):f1} |");
        var asked = Enumerable.Range(0, Asked).Select(Visitor(catalogue, new Random(Seed))).ToArray();
        Line($"| the same, asked as by `http` | {Time(asked, query => content.Recommend(query, PrevalenceTable.Empty)):f1} |");
        Line($"| folding in alone | {Time(queries, FoldIn(catalogue, model)):f1} |");
        Line($"");
        Line($"A recommendation {(all < WantedMicroseconds ? "takes less" : "TAKES MORE")} than {WantedMicroseconds:f0} µs");
    }

    /// <summary>Firms much like those of <see cref="Http.FirmProfiles"/>: up to three topics, often a persona besides, up to five measures that run.</summary>
    private static Func<int, RecommendationQuery> Visitor(PracticeCatalogue catalogue, Random chance) => _ => new RecommendationQuery
    {
        Headcount = (int)Math.Round(Math.Exp(chance.NextDouble() * Math.Log(3_000))),
        ShiftShare = chance.Next(2) == 0 ? 0 : Math.Round(chance.NextDouble(), 2),
        MobileShare = chance.Next(3) == 0 ? null : Math.Round(chance.NextDouble(), 2),
        Sector = chance.Next(3) == 0 ? null : catalogue.Sectors[chance.Next(catalogue.Sectors.Count)].Id,
        Topics = [.. chance.GetItems([.. catalogue.Topics.Select(topic => topic.Id)], 1 + chance.Next(3)).Distinct()],
        Persona = chance.Next(3) == 0 ? catalogue.Personas[chance.Next(catalogue.Personas.Count)].Id : null,
        Taken = [.. chance.GetItems([.. catalogue.Practices.Select(practice => practice.Id)], chance.Next(6)).Distinct()],
        Region = chance.Next(2) == 0 ? "Duisburg" : null,
        On = On,
        Limit = Shown,
    };

    /// <summary>From a firm's measures and traits to its factors and the scores of all practices.</summary>
    private static Action<RecommendationQuery> FoldIn(PracticeCatalogue catalogue, PracticeModel model)
    {
        var (table, traits) = (new PracticeTable(catalogue), new TraitTable(catalogue));
        var (reader, factors) = (new InquiryReader(table), model.BindFactors(table, traits)!);
        return query =>
        {
            var inquiry = reader.Read(query, PrevalenceTable.Empty);
            _ = factors.Of(inquiry.History, inquiry.Traits).Scores;
        };
    }

    /// <summary>
    /// Processor time of the process in the best of several rounds: what other programs do to caches and clock rates only
    /// ever adds. Collecting garbage is part of it.
    /// </summary>
    private static double Time(RecommendationQuery[] queries, Action<RecommendationQuery> ask)
    {
        using var process = Process.GetCurrentProcess();
        double Spend(TimeSpan time)
        {
            process.Refresh();
            var (before, count) = (process.TotalProcessorTime, 0);
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; count += queries.Length)
                Array.ForEach(queries, ask);
            process.Refresh();
            return (process.TotalProcessorTime - before).TotalMicroseconds / count;
        }

        Spend(WarmUp);
        return Enumerable.Range(0, Rounds).Min(_ => Spend(Round));
    }
}
