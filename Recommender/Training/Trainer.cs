using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Learns a model from companies and measures it on what came later. Same companies, same seed, same model.
/// </summary>
public sealed class Trainer(PracticeCatalogue catalogue, TrainingOptions? options = null)
{
    /// <summary>More companies than this make weights and measurements slower, not better.</summary>
    private const int MostForWeights = 4000, MostForExam = 6000, MostForChoice = 1500;

    private static readonly double[] Ridges = [5, 20, 80, 320, 1280];

    /// <summary>How much of what was learned stays where the golden rows object, tried in this order.</summary>
    private static readonly double[] KeptShares = [0.75, 0.5, 0.25, 0];

    private readonly TrainingOptions options = options ?? new TrainingOptions();
    private readonly PracticeTable table = new(catalogue);
    private readonly TraitTable traits = new(catalogue);

    /// <summary>Learns, chooses and measures; what comes out still has to pass the gate.</summary>
    /// <param name="companies">In any order; never changed.</param>
    /// <param name="live">The model that answers now, or null when content answers.</param>
    /// <param name="liveThrough">Last day that model has seen.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TrainingOutcome Run(
        IReadOnlyCollection<TrainingCompany> companies, PracticeModel? live = null, DateOnly? liveThrough = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(companies);
        TrainingCompany[] known = [.. companies.Where(company => company.Events.Any(one => one.Strength > 0)).OrderBy(company => company.Id, StringComparer.Ordinal)];
        var metrics = new TrainingMetrics { Companies = known.Length, TakeUps = known.Sum(company => FirmAtDay.TakenUp(company, DateOnly.MinValue, DateOnly.MaxValue).Count()) };
        if (known.Length < PublishGate.FewestCompanies || TimeCuts.Of(known) is not { } cuts)
            return new TrainingOutcome(null, metrics, [GateObjection.TooFewCompanies], null);

        void Report(double share)
        {
            progress?.Report(share);
            cancellation.ThrowIfCancellationRequested();
        }

        var early = Snapshot.Of(known, cuts.Learn, catalogue);
        Report(0.1);
        var (ridge, weights) = Choose(known, early, cuts.Choose, Report);
        var late = Snapshot.Of(known, cuts.Choose, catalogue);
        Report(0.6);
        metrics = Measure(known, late, cuts.End, Build(late, ridge, weights), live, liveThrough, metrics with { Ridge = ridge });
        Report(0.9);
        var model = Build(Snapshot.Of(known, cuts.End, catalogue), ridge, weights);
        // The rows are held by what would answer, not only by what was measured.
        var (rows, held) = GoldenRows.Check(Recommender(model), catalogue, cuts.End);
        metrics = metrics with { GoldenRows = rows, GoldenRowsHeld = Math.Min(held, metrics.GoldenRowsHeld) };
        Report(1);
        return new TrainingOutcome(model, metrics, PublishGate.Objections(metrics), cuts.End);
    }

    /// <summary>Half of the companies teach the weights, the other half say which regularisation serves them best.</summary>
    private (double Ridge, double[] Weights) Choose(TrainingCompany[] companies, Snapshot before, DateOnly until, Action<double> report)
    {
        var teachers = Sample(companies, MostForWeights, salt: 1, place => Draw(companies[place], 2) % 2 == 0);
        var exam = new Exam(companies, Sample(companies, MostForChoice, salt: 3, place => Draw(companies[place], 2) % 2 == 1), before, until);
        var best = (Ridge: Ridges[0], Worth: double.NegativeInfinity);
        foreach (var ridge in Ridges)
        {
            var worth = exam.Sit(Recommender(Build(before, ridge, Learn(companies, teachers, before, until, ridge)))).Mean;
            if (worth > best.Worth)
                best = (ridge, worth);
            report(0.1 + (0.4 * (Array.IndexOf(Ridges, ridge) + 1) / Ridges.Length));
        }

        return (best.Ridge, Learn(companies, Sample(companies, MostForWeights, salt: 1, _ => true), before, until, best.Ridge));
    }

    private double[] Learn(TrainingCompany[] companies, int[] teachers, Snapshot before, DateOnly until, double ridge)
    {
        var sampler = new PairSampler(table, LearnedFeatures.Of(table, traits, Fit(before, ridge)), (ulong)options.Seed);
        foreach (var place in teachers)
            sampler.Add(companies[place], before, place, until);
        return PairwiseRanker.Learn(sampler.Pairs, LearnedFeatures.Start(RankingWeights.Default), sampler.TakeUps);
    }

    private TrainingMetrics Measure(
        TrainingCompany[] companies, Snapshot before, DateOnly until, PracticeModel model, PracticeModel? live, DateOnly? liveThrough, TrainingMetrics metrics)
    {
        var exam = new Exam(companies, Sample(companies, MostForExam, salt: 4, _ => true), before, until);
        if (exam.Companies == 0)
            return metrics;
        var (learned, plain) = (Recommender(model), new PracticeRecommender(catalogue));
        var (result, content) = (exam.Sit(learned), exam.Sit(plain));
        var (rows, held) = GoldenRows.Check(learned, catalogue, until);
        var counts = Exposure.Counts(result.Lists, catalogue.Practices.Count);
        return metrics with
        {
            HoldOutCompanies = exam.Companies,
            Ndcg = result.Mean,
            ContentNdcg = content.Mean,
            PopularNdcg = exam.SitByPopularity(plain, Runs(before)).Average(),
            OverContent = Bootstrap.Difference(result.Ndcg, content.Ndcg, options.Seed),
            OverLive = OverLive(companies, model, live, liveThrough, until),
            Coverage = Coverage(counts, before, plain),
            Overlap = exam.Companies < 2 ? 1 : Exposure.Overlap(counts, exam.Companies, Snapshot.Shown),
            GoldenRows = rows,
            GoldenRowsHeld = held,
        };
    }

    /// <summary>Only what the live model cannot have seen is a fair question.</summary>
    private Interval? OverLive(TrainingCompany[] companies, PracticeModel model, PracticeModel? live, DateOnly? liveThrough, DateOnly until)
    {
        if (live is null || liveThrough is not { } seen || seen >= until)
            return null;
        var exam = new Exam(companies, Sample(companies, MostForExam, salt: 5, _ => true), Snapshot.Of(companies, seen, catalogue), until);
        return exam.Companies < PublishGate.FewestCompanies
            ? null
            : Bootstrap.Difference(exam.Sit(Recommender(model)).Ndcg, exam.Sit(Recommender(live)).Ndcg, options.Seed);
    }

    /// <summary>Share of the practices that anybody could be shown.</summary>
    private static double Coverage(int[] counts, Snapshot before, PracticeRecommender plain)
    {
        var possible = new bool[counts.Length];
        foreach (var query in before.Queries.Take(MostForExam))
            foreach (var practice in plain.Order(query with { Limit = int.MaxValue }, before.Prevalence))
                possible[practice] = true;
        return possible.Count(one => one) is > 0 and var all ? (double)counts.Count(count => count > 0) / all : 0;
    }

    private static Dictionary<string, int> Runs(Snapshot before) =>
        before.Queries.SelectMany(query => query.Running).CountBy(practice => practice).ToDictionary(StringComparer.Ordinal);

    private PracticeRecommender Recommender(PracticeModel model) => new(catalogue, model: model);

    /// <summary>
    /// Where what was learned about features and traits would break a golden row, so much of it is taken back that all
    /// hold; what a firm's own history says stays.
    /// </summary>
    private PracticeModel Build(Snapshot before, double ridge, double[] weights)
    {
        var adoption = Fit(before, ridge);
        var model = Build(adoption, weights);
        foreach (var kept in KeptShares)
            if (GoldenRows.Check(Recommender(model), catalogue, before.Day) is var (rows, held) && held < rows)
                model = Build(adoption, LearnedFeatures.TakeBack(weights, kept));
        return model;
    }

    private PracticeModel Build(AdoptionWeights adoption, double[] weights) => new(
        table.Ids, traits.Ids, LearnedFeatures.Names(table, traits), Array.ConvertAll(weights, weight => (float)weight), adoption);

    private AdoptionWeights Fit(Snapshot before, double ridge)
    {
        var reader = new InquiryReader(table);
        var rows = Array.ConvertAll(before.Queries, query => reader.Read(query, PrevalenceTable.Empty) is var inquiry ? new FirmRow(inquiry.History, inquiry.Traits) : default);
        return AdoptionFit.Run(rows, table.Count, traits.Count, ridge);
    }

    private int[] Sample(TrainingCompany[] companies, int most, ulong salt, Func<int, bool> take) =>
        [.. Enumerable.Range(0, companies.Length).Where(take).OrderBy(place => Draw(companies[place], salt)).Take(most).Order()];

    private ulong Draw(TrainingCompany company, ulong salt) => StableHash.Mix(StableHash.Of(company.Id), StableHash.Mix(salt, (ulong)options.Seed));
}

/// <param name="Seed">For everything that is drawn.</param>
public sealed record TrainingOptions(int Seed = 1);

/// <param name="Model">Null when there was too little to learn from.</param>
/// <param name="Metrics">What was measured.</param>
/// <param name="Objections">Why the model must not answer; empty when it may.</param>
/// <param name="Through">Last day that the model has seen.</param>
public sealed record TrainingOutcome(PracticeModel? Model, TrainingMetrics Metrics, IReadOnlyList<GateObjection> Objections, DateOnly? Through)
{
    public bool MayAnswer => Model is not null && Objections.Count == 0;
}
