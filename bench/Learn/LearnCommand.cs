using System.Diagnostics;
using System.Globalization;
using Matchmaking.Bench.Simulate;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Training;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Learn;

/// <summary>Trains on invented countries of several sizes and shows what the gate says, how long it took and how much memory.</summary>
internal sealed class LearnCommand : ICommand
{
    public string Name => "learn";

    public string Usage => "[--companies 5,50,500,7900,200000] [--seed N] [--country tastes|simulated] [--rows true|heads]";

    public Task<int> Run(string[] arguments)
    {
        var sizes = Array.ConvertAll(Option(arguments, "--companies", "5,50,500,7900").Split(','), Number);
        var seed = Option(arguments, "--seed", 1);
        if (sizes.Contains(0))
            throw new WrongUsageException();

        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        var country = Option(arguments, "--country", "tastes");
        var rows = Option(arguments, "--rows", "");
        foreach (var head in rows == "heads" ? LearnRows.Heads() : [])
            Console.WriteLine(head);
        foreach (var size in rows == "heads" ? [] : sizes)
            if (rows == "true")
                PrintRows(catalogue, size, seed, country);
            else if (country == "simulated")
                Train(catalogue, Simulated(catalogue, size, seed), seed);
            else
                Train(catalogue, size, seed);
        return Task.FromResult(0);
    }

    /// <summary>0 where it is no whole number above 0.</summary>
    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static TrainingCompany[] Simulated(PracticeCatalogue catalogue, int size, int seed)
    {
        var maker = new CompanyMaker(catalogue, SimulateOptions.UsualAlliances, seed);
        return [.. Enumerable.Range(1, size).Select(number => SimulatedCitizen.Of(maker.Company(number), catalogue))];
    }

    private static void Train(PracticeCatalogue catalogue, int size, int seed)
    {
        Citizen[] citizens = [.. new Country(catalogue, seed).Companies(size + PartnerTrial.Companies)];
        var outcome = Train(catalogue, [.. citizens.Take(size).Select(citizen => citizen.Company)], seed);
        if (outcome.MayAnswer)
            Line($"{new PartnerTrial(catalogue, seed).Run(outcome.Model!, citizens[size..])}");
    }

    private static void PrintRows(PracticeCatalogue catalogue, int size, int seed, string country)
    {
        var companies = country == "simulated" ? Simulated(catalogue, size, seed) : [.. new Country(catalogue, seed).Companies(size).Select(citizen => citizen.Company)];
        var clock = Stopwatch.StartNew();
        var outcome = new Trainer(catalogue, new TrainingOptions(seed)).Run(companies);
        var (seconds, megabytes) = (clock.Elapsed.TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
        foreach (var row in new LearnRows(catalogue, seed, country).Of(companies, outcome, seconds, megabytes))
            Console.WriteLine(row);
    }

    private static TrainingOutcome Train(PracticeCatalogue catalogue, TrainingCompany[] companies, int seed)
    {
        var clock = Stopwatch.StartNew();
        var outcome = new Trainer(catalogue, new TrainingOptions(seed)).Run(companies);
        var seconds = clock.Elapsed.TotalSeconds;
        var m = outcome.Metrics;
        Line($"{companies.Length} companies, {m.TakeUps} take-ups, {m.HoldOutCompanies} in the hold-out, seed {seed}: {(outcome.MayAnswer ? "published" : "refused: " + string.Join(", ", outcome.Objections))}");
        Line($"  NDCG@10 learned {m.Ndcg:f4}, content {m.ContentNdcg:f4}, popular {m.PopularNdcg:f4}; over content {m.OverContent.Mean:f4} [{m.OverContent.Low:f4}, {m.OverContent.High:f4}]");
        Line($"  coverage {m.Coverage:f2}, overlap {m.Overlap:f2}, golden rows {m.GoldenRowsHeld} of {m.GoldenRows}, ridge {m.Ridge}");
        Line($"  {seconds:f1} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:f0} MB at most");
        foreach (var (kind, one, objections) in outcome.Compared)
            Line($"  {kind}{(kind == outcome.Model?.Kind ? " *" : "")}: NDCG@10 {one.Ndcg:f4}, over content {one.OverContent.Mean:f4} [{one.OverContent.Low:f4}, {one.OverContent.High:f4}], coverage {one.Coverage:f2}, overlap {one.Overlap:f2}, calibration {one.CalibrationError:f2}{(objections.Count == 0 ? "" : "; " + string.Join(", ", objections))}");
        var variety = new VarietyReport(catalogue);
        Line($"  first ten by content: {variety.Of(companies, null)}");
        if (outcome.Model is { } model)
            Line($"  first ten by the model: {variety.Of(companies, model)}");
        if (outcome.Model?.Ranker is LinearRanker sum)
            Line($"  {string.Join(", ", sum.Features.Zip(sum.Weights, (name, weight) => FormattableString.Invariant($"{name} {weight:f3}")))}");
        return outcome;
    }
}
