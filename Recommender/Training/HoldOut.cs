using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>The last part of the time, which taught nothing: every model answers the same questions about it.</summary>
internal sealed class HoldOut
{
    /// <summary>More companies than this make measuring slower, not surer.</summary>
    private const int MostForExam = 6000, MostForChances = 2000;

    private readonly Catalogue.PracticeCatalogue catalogue;
    private readonly TrainingCompany[] companies;
    private readonly Fitted late;
    private readonly DateOnly until;
    private readonly int seed;
    private readonly Exam exam;
    private readonly PracticeRecommender plain;
    private readonly ExamResult content;
    private readonly Reach reach;
    private readonly (Exam Exam, ExamResult Result)? live;

    /// <param name="late">What was known when the last part began.</param>
    /// <param name="companies">All companies.</param>
    /// <param name="until">Last day.</param>
    /// <param name="live">The model that answers now; null without one.</param>
    /// <param name="catalogue">The practices.</param>
    /// <param name="seed">For the bootstrap and for who is asked.</param>
    public HoldOut(
        Fitted late, TrainingCompany[] companies, DateOnly until, LiveModel? live, Catalogue.PracticeCatalogue catalogue, int seed)
    {
        (this.late, this.companies, this.until, this.catalogue, this.seed) = (late, companies, until, catalogue, seed);
        exam = new Exam(companies, Draws.Sample(companies, MostForExam, 4, seed), late.Before, until);
        plain = new PracticeRecommender(catalogue);
        content = exam.Sit(plain);
        reach = new Reach(late.Before, plain, catalogue.Practices.Count);
        this.live = live is { From: { } from } ? AskLive(live.Model, from) : null;
    }

    /// <summary>What all models have in common.</summary>
    public TrainingMetrics Describe(TrainingMetrics metrics) => exam.Companies == 0 ? metrics : metrics with
    {
        HoldOutCompanies = exam.Companies,
        ContentNdcg = content.Mean,
        PopularNdcg = exam.SitByPopularity(plain, Runs()).Average(),
    };

    /// <summary>By practice: how many firms run it.</summary>
    private double[] Runs()
    {
        var runs = new double[catalogue.Practices.Count];
        foreach (var id in late.Before.Queries.SelectMany(query => query.Running))
            if (catalogue.Practices.IndexOf(id) is >= 0 and var practice)
                runs[practice]++;
        return runs;
    }

    /// <summary>Figures of one model, and the chances that its scores stand for.</summary>
    public (TrainingMetrics Metrics, AdoptionCurve Curve, double[] Ndcg) Measure(PracticeModel model, TrainingMetrics metrics)
    {
        if (exam.Companies == 0)
            return (metrics, AdoptionCurve.None, []);
        var learned = new PracticeRecommender(catalogue, model: model);
        var result = exam.Sit(learned);
        var (rows, held) = GoldenRows.Check(learned, catalogue, until, late.Before.Prevalence);
        var counts = Exposure.Counts(result.Lists, catalogue.Practices.Count);
        var (curve, error) = Calibrate(learned);
        return (metrics with
        {
            Ndcg = result.Mean,
            OverContent = Bootstrap.Difference(result.Ndcg, content.Ndcg, seed),
            OverLive = live is { } before ? Bootstrap.Difference(before.Exam.Sit(learned).Ndcg, before.Result.Ndcg, seed) : null,
            Coverage = reach.Of(counts),
            Overlap = exam.Companies < 2 ? 1 : Exposure.Overlap(counts, exam.Companies, Snapshot.Shown),
            CalibrationError = error,
            GoldenRows = rows,
            GoldenRowsHeld = held,
        }, curve, result.Ndcg);
    }

    /// <summary>Only what neither of the two can have seen is a fair question.</summary>
    private (Exam Exam, ExamResult Result)? AskLive(PracticeModel model, LearnedFrom from)
    {
        var since = from.Through > late.Before.Day ? from.Through : late.Before.Day;
        var asked = Draws.Sample(companies, MostForExam, 5, seed, place => FirmAtDay.TakesUpAfter(companies[place], since));
        if (asked.Length < PublishGate.FewestCompanies)
            return null;
        var unseen = new Exam(companies, asked, since == late.Before.Day ? late.Before : Snapshot.Of(companies, since, catalogue), until);
        return unseen.Companies < PublishGate.FewestCompanies ? null : (unseen, unseen.Sit(new PracticeRecommender(catalogue, model: model)));
    }

    /// <summary>
    /// Each half of the companies, with and without take-ups, is told chances that the other half taught. What similar firms
    /// do is left out, as wherever chances are read (<see cref="Partners.LearnedInterest"/>).
    /// </summary>
    private (AdoptionCurve Curve, double Error) Calibrate(PracticeRecommender learned)
    {
        var halves = new[] { new List<ScoredAnswer>(), new List<ScoredAnswer>() };
        foreach (var place in Draws.Sample(companies, MostForChances, 6, seed))
            halves[Draws.Of(companies[place], 7, seed) % 2].AddRange(Answers(place, learned));
        var curves = Array.ConvertAll(halves, AdoptionCurve.Fit);
        var told = halves.SelectMany((half, number) => half.Select(answer => answer with { Score = curves[1 - number].Of(answer.Score) }));
        return (AdoptionCurve.Fit(halves.SelectMany(half => half)), Calibration.Error(told));
    }

    private IEnumerable<ScoredAnswer> Answers(int place, PracticeRecommender learned)
    {
        var taken = FirmAtDay.TakenUp(companies[place], late.Before.Day, until).ToHashSet(StringComparer.Ordinal);
        return learned.Scores(late.Before.Queries[place], Data.PrevalenceTable.Empty).Select(one => new ScoredAnswer(one.Score, taken.Contains(one.Practice)));
    }
}
