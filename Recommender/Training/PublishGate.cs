using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Decides whether a trained model may answer. What is live stays until something better has been shown: by a margin
/// over content alone that is not chance, without making everybody's list the same.
/// </summary>
public static class PublishGate
{
    /// <summary>With fewer companies in the hold-out every difference is noise.</summary>
    public const int FewestCompanies = 20;

    /// <summary>Least share of the practices anybody could be shown that somebody is shown.</summary>
    public const double LeastCoverage = 0.6;

    /// <summary>Most that the first ten of two companies have in common on average.</summary>
    public const double MostOverlap = 0.7;

    /// <summary>
    /// Most that chances may lie off on average, as a share of the mean chance; see <see cref="Calibration.Error"/>. On
    /// invented companies 500 reach about 0.1 and 7,900 about 0.05; with 50 luck alone brings 0.4 to 0.6.
    /// </summary>
    public const double MostCalibrationError = 0.5;

    /// <summary>Every objection there is; none means that the model may be published.</summary>
    public static IReadOnlyList<GateObjection> Objections(TrainingMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return [.. All(metrics)];
    }

    private static IEnumerable<GateObjection> All(TrainingMetrics metrics)
    {
        if (metrics.HoldOutCompanies < FewestCompanies)
            yield return GateObjection.TooFewCompanies;
        if (!double.IsFinite(metrics.Ndcg))
            yield return GateObjection.NotFinite;
        if (!(metrics.OverContent.Low > 0))
            yield return GateObjection.NotBetterThanContent;
        if (metrics.OverLive is { Mean: < 0 })
            yield return GateObjection.WorseThanLive;
        if (metrics.TooLittleNewSinceLive)
            yield return GateObjection.TooLittleNew;
        if (metrics.TooLittleNewSinceTakenBack)
            yield return GateObjection.TakenBack;
        if (!(metrics.Coverage >= LeastCoverage))
            yield return GateObjection.ShowsTooFewPractices;
        if (!(metrics.Overlap <= MostOverlap))
            yield return GateObjection.ShowsEverybodyTheSame;
        if (metrics.GoldenRowsHeld < metrics.GoldenRows)
            yield return GateObjection.BreaksGoldenRow;
        if (!(metrics.CalibrationError <= MostCalibrationError))
            yield return GateObjection.NotCalibrated;
    }
}

/// <summary>Why a model is not published. Numbers are stored, never reused, and below 100.</summary>
public enum GateObjection
{
    TooFewCompanies = 1,
    NotFinite = 2,
    NotBetterThanContent = 3,
    WorseThanLive = 4,
    ShowsTooFewPractices = 5,
    ShowsEverybodyTheSame = 6,
    BreaksGoldenRow = 7,
    NotCalibrated = 8,

    /// <summary>The live model has seen nearly everything there is to ask: the two cannot be compared, and it stays.</summary>
    TooLittleNew = 9,

    /// <summary>It knows hardly more than a model that somebody took back.</summary>
    TakenBack = 10,
}

/// <summary>What was measured on the time-ordered hold-out. Shares and NDCG lie in 0..1.</summary>
public sealed record TrainingMetrics
{
    /// <summary>Companies with at least one measure.</summary>
    public required int Companies { get; init; }

    /// <summary>First take-ups of practices.</summary>
    public required int TakeUps { get; init; }

    /// <summary>Companies that took something up in the held-out time.</summary>
    public int HoldOutCompanies { get; init; }

    /// <summary>NDCG@10 of the trained model.</summary>
    public double Ndcg { get; init; }

    /// <summary>NDCG@10 of content alone, on the same questions.</summary>
    public double ContentNdcg { get; init; }

    /// <summary>NDCG@10 of what most firms run, shown under the same rules.</summary>
    public double PopularNdcg { get; init; }

    /// <summary>Advantage over content, with its 95 % interval.</summary>
    public Interval OverContent { get; init; }

    /// <summary>Advantage over the live model on what that one has not seen; null without one, or where they cannot be compared.</summary>
    public Interval? OverLive { get; init; }

    /// <summary>Whether <see cref="LearnedFrom.HasSeenNearlyAll"/> is true of the live model.</summary>
    public bool TooLittleNewSinceLive { get; init; }

    /// <summary>The same of the last model that was taken back.</summary>
    public bool TooLittleNewSinceTakenBack { get; init; }

    public double Coverage { get; init; }

    public double Overlap { get; init; }

    /// <summary>How far the chances that scores stand for lie off, as a share of the mean chance; see <see cref="Calibration.Error"/>.</summary>
    public double CalibrationError { get; init; }

    public int GoldenRows { get; init; }

    public int GoldenRowsHeld { get; init; }

    /// <summary>Regularisation chosen on the second part of the time.</summary>
    public double Ridge { get; init; }
}
