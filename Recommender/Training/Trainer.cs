using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Learns models in every way there is, measures all of them on what came later, and hands over the best that may answer.
/// Same companies, same seed, same model.
/// </summary>
public sealed class Trainer
{
    private readonly PracticeCatalogue catalogue;
    private readonly TrainingOptions options;
    private readonly IReadOnlyList<IMethod> methods;
    private readonly PracticeTable table;
    private readonly TraitTable traits;

    public Trainer(PracticeCatalogue catalogue, TrainingOptions? options = null)
        : this(catalogue, options ?? new TrainingOptions(), Methods.All)
    {
    }

    internal Trainer(PracticeCatalogue catalogue, TrainingOptions options, IReadOnlyList<IMethod> methods)
    {
        (this.catalogue, this.options, this.methods) = (catalogue, options, methods);
        (table, traits) = (new PracticeTable(catalogue), new TraitTable(catalogue));
    }

    /// <summary>Learns, chooses and measures; what comes out still has to pass the gate.</summary>
    /// <param name="companies">In any order; never changed.</param>
    /// <param name="live">The model that answers now, or null when content answers.</param>
    /// <param name="takenBack">What the last model knew that somebody took back, or null.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TrainingOutcome Run(
        IReadOnlyCollection<TrainingCompany> companies, LiveModel? live = null, LearnedFrom? takenBack = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(companies);
        return options.OneCore
            ? Cores.OnOne(() => Learn(companies, live, takenBack, progress, cancellation))
            : Learn(companies, live, takenBack, progress, cancellation);
    }

    private TrainingOutcome Learn(
        IReadOnlyCollection<TrainingCompany> companies, LiveModel? live, LearnedFrom? takenBack, IProgress<double>? progress, CancellationToken cancellation)
    {
        TrainingCompany[] known = [.. companies.Where(company => company.Events.Any(one => one.Strength > 0)).OrderBy(company => company.Id, StringComparer.Ordinal)];
        var metrics = new TrainingMetrics { Companies = known.Length, TakeUps = known.Sum(company => FirmAtDay.TakenUp(company, DateOnly.MinValue, DateOnly.MaxValue).Count()) };
        if (known.Length < PublishGate.FewestCompanies || TimeCuts.Of(known) is not { } cuts)
            return new TrainingOutcome(null, metrics, [GateObjection.TooFewCompanies], null, []);
        metrics = metrics with
        {
            TooLittleNewSinceLive = live?.From?.HasSeenNearlyAll(known, metrics.TakeUps) is true,
            TooLittleNewSinceTakenBack = takenBack?.HasSeenNearlyAll(known, metrics.TakeUps) is true,
        };

        void Report(double share)
        {
            progress?.Report(share);
            cancellation.ThrowIfCancellationRequested();
        }

        var course = new Course(table, traits, known, cuts, options.Seed);
        Report(0.1);
        var ridge = course.ChooseRidge(new PairMethod(), share => Report(0.1 + (0.3 * share)));
        var late = new Fitted(table, traits, Snapshot.Of(known, cuts.Choose, catalogue), options.Seed);
        var holdOut = new HoldOut(late, known, cuts.End, live, catalogue, options.Seed);
        metrics = holdOut.Describe(metrics with { Ridge = ridge });
        var tried = new List<Tried>();
        for (var at = 0; at < methods.Count; at++)
        {
            if (course.Learn(methods[at], ridge) is { } order && holdOut.Measure(late.Build(order), metrics) is var (measured, curve, ndcg))
                tried.Add(new Tried(order, curve, ndcg, new ComparedModel(order.Method.Kind, measured, PublishGate.Objections(measured))));
            Report(0.4 + (0.5 * (at + 1) / methods.Count));
        }

        if (tried.Count == 0)
            return new TrainingOutcome(null, metrics, [GateObjection.TooFewCompanies], cuts.End, []);
        var all = new Fitted(table, traits, Snapshot.Of(known, cuts.End, catalogue), options.Seed);
        var outcome = Contest.Decide(tried, one => Finish(one, all, live?.Model.Version), options.Seed);
        Report(1);
        return outcome;
    }

    /// <summary>
    /// Learns from all of the time. The golden rows are held by what would answer. That the live model comes out again is no
    /// change, and nothing to compare.
    /// </summary>
    private TrainingOutcome Finish(Tried one, Fitted all, string? live)
    {
        var model = all.Build(one.Order).With(one.Curve);
        var (rows, held) = GoldenRows.Check(new PracticeRecommender(catalogue, model: model), catalogue, all.Before.Day, all.Before.Prevalence);
        var metrics = one.Result.Metrics with { GoldenRows = rows, GoldenRowsHeld = Math.Min(held, one.Result.Metrics.GoldenRowsHeld) };
        if (model.Version == live)
            metrics = metrics with { OverLive = null, TooLittleNewSinceLive = false };
        return new TrainingOutcome(model, metrics, PublishGate.Objections(metrics), all.Before.Day, []);
    }
}

/// <param name="Seed">For everything that is drawn.</param>
/// <param name="OneCore">Stays on the thread that asks for it; slower, but it takes no threads from others. The model is the same.</param>
public sealed record TrainingOptions(int Seed = 1, bool OneCore = false);

/// <param name="Model">Null when there was too little to learn from.</param>
/// <param name="Metrics">What was measured of it.</param>
/// <param name="Objections">Why the model must not answer; empty when it may.</param>
/// <param name="Through">Last day that the model has seen.</param>
/// <param name="Compared">All models that sat the same exam, this one included.</param>
public sealed record TrainingOutcome(
    PracticeModel? Model, TrainingMetrics Metrics, IReadOnlyList<GateObjection> Objections, DateOnly? Through, IReadOnlyList<ComparedModel> Compared)
{
    /// <summary>What the model has learned from; null where there was too little.</summary>
    public LearnedFrom? From => Through is { } through ? new LearnedFrom(through, Metrics.TakeUps) : null;

    public bool MayAnswer => Model is not null && Objections.Count == 0;
}

/// <param name="Kind">One of <see cref="ModelKinds"/>.</param>
/// <param name="Metrics">What was measured.</param>
/// <param name="Objections">What the gate had against it.</param>
public sealed record ComparedModel(string Kind, TrainingMetrics Metrics, IReadOnlyList<GateObjection> Objections);
