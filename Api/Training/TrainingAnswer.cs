using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Training;

namespace Matchmaking.Api.Training;

/// <summary>What answers now, and how every training ended.</summary>
/// <param name="Live">Version of the learned model that answers; null while content alone does.</param>
/// <param name="LiveSince">Since when; null as long as nothing was ever published.</param>
/// <param name="CanRollBack">Whether there is something to go back from.</param>
/// <param name="TakenBack">Version of the model that was taken back and knew most; one that knows hardly more does not answer. Null where there is none.</param>
/// <param name="Training">The training that runs now, or null.</param>
/// <param name="Runs">Newest first, at most 100.</param>
public sealed record TrainingAnswer(
    string? Live, DateTime? LiveSince, bool CanRollBack, string? TakenBack, TrainingProgressAnswer? Training, IReadOnlyList<TrainingRunAnswer> Runs)
{
    internal static TrainingAnswer From(ModelRegistryView registry) => new(
        registry.Live, registry.LiveSince?.UtcDateTime, registry.CanRollBack, registry.TakenBack?.Version,
        registry.Training is { } training ? new TrainingProgressAnswer(training.Since.UtcDateTime, training.Share) : null,
        [.. registry.Runs.Select(TrainingRunAnswer.From)]);
}

/// <summary>How far the training is that runs now.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Share">How much of it is done, 0 to 1.</param>
public sealed record TrainingProgressAnswer(DateTime Since, double Share);

/// <summary>How one training ended. NDCG and shares lie in 0..1.</summary>
/// <param name="At">When it was reported.</param>
/// <param name="Version">Version of the model; null when there was too little to learn from.</param>
/// <param name="Published">Whether it was let answer.</param>
/// <param name="Objections">Why not: tooFewCompanies, notFinite, notBetterThanContent, worseThanLive, showsTooFewPractices, showsEverybodyTheSame, breaksGoldenRow, notCalibrated, tooLittleNew, takenBack, didNotFinish.</param>
/// <param name="Companies">Companies with at least one measure.</param>
/// <param name="TakeUps">First take-ups of practices.</param>
/// <param name="HoldOutCompanies">Companies that it was measured on.</param>
/// <param name="Ndcg">NDCG@10 on what came later.</param>
/// <param name="ContentNdcg">The same of content alone.</param>
/// <param name="PopularNdcg">The same of what most firms run.</param>
/// <param name="OverContent">Advantage over content.</param>
/// <param name="OverContentLow">Lower end of its 95 % interval.</param>
/// <param name="OverContentHigh">Upper end.</param>
/// <param name="OverLive">Advantage over the model that answered then, or null.</param>
/// <param name="OverLiveLow">Lower end of its 95 % interval, or null.</param>
/// <param name="OverLiveHigh">Upper end, or null.</param>
/// <param name="Coverage">Share of the practices that somebody is shown.</param>
/// <param name="Overlap">What the first ten of two companies have in common on average.</param>
/// <param name="GoldenRows">Rows of expectations.</param>
/// <param name="GoldenRowsHeld">Those that hold.</param>
/// <param name="CalibrationError">How far the chances that scores stand for lie off, as a share of the mean chance; null where it was not measured.</param>
/// <param name="Watermark">How far the companies had been read.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Kind">How the model was learned: popular, pairs, pairs-factors, pairs-common, trees, pairs-one-class; or null.</param>
/// <param name="Compared">All models that were measured on the same questions.</param>
/// <param name="Failure">What kept it from finishing, in a few technical words; null when it finished.</param>
public sealed record TrainingRunAnswer(
    DateTime At, string? Version, bool Published, IReadOnlyList<string> Objections, int Companies, int TakeUps, int HoldOutCompanies,
    double Ndcg, double ContentNdcg, double PopularNdcg, double OverContent, double OverContentLow, double OverContentHigh, double? OverLive,
    double? OverLiveLow, double? OverLiveHigh, double Coverage, double Overlap, int GoldenRows, int GoldenRowsHeld, double? CalibrationError,
    long Watermark, double Seconds, string? Kind, IReadOnlyList<ComparedModelAnswer> Compared, string? Failure)
{
    internal static readonly WireNames<ModelObjection> Words = new(
        (ModelObjection.TooFewCompanies, "tooFewCompanies"),
        (ModelObjection.NotFinite, "notFinite"),
        (ModelObjection.NotBetterThanContent, "notBetterThanContent"),
        (ModelObjection.WorseThanLive, "worseThanLive"),
        (ModelObjection.ShowsTooFewPractices, "showsTooFewPractices"),
        (ModelObjection.ShowsEverybodyTheSame, "showsEverybodyTheSame"),
        (ModelObjection.BreaksGoldenRow, "breaksGoldenRow"),
        (ModelObjection.NotCalibrated, "notCalibrated"),
        (ModelObjection.TooLittleNew, "tooLittleNew"),
        (ModelObjection.TakenBack, "takenBack"),
        (ModelObjection.DidNotFinish, "didNotFinish"));

    internal static TrainingRunAnswer From(TrainingRun run)
    {
        var figures = run.Figures;
        return new TrainingRunAnswer(
            run.At.UtcDateTime, run.Version, run.Published, [.. run.Objections.Select(objection => Words[objection])],
            figures.Companies, figures.TakeUps, figures.HoldOutCompanies, figures.Ndcg, figures.ContentNdcg, figures.PopularNdcg,
            figures.OverContent, figures.OverContentLow, figures.OverContentHigh, figures.OverLive,
            figures.OverLiveLow, figures.OverLiveHigh, figures.Coverage, figures.Overlap, figures.GoldenRows, figures.GoldenRowsHeld, figures.CalibrationError,
            run.Watermark, run.Seconds, run.Kind, [.. ComparedModelAnswer.Of(run)], run.Failure);
    }
}

/// <summary>One of the models that a training compared on the same questions.</summary>
/// <param name="Kind">How it was learned: popular, pairs, pairs-factors, pairs-common, trees, pairs-one-class.</param>
/// <param name="Chosen">Whether it is the one that the training handed over.</param>
/// <param name="Behind">Whether it was not chosen though nothing spoke against it: another one measured better, or nearly as well where this one reads what is common.</param>
/// <param name="Objections">What spoke against it; the same words as of the training.</param>
/// <param name="Ndcg">NDCG@10 on what came later.</param>
/// <param name="OverContent">Advantage over content.</param>
/// <param name="OverContentLow">Lower end of its 95 % interval.</param>
/// <param name="OverContentHigh">Upper end.</param>
/// <param name="OverLive">Advantage over the model that answered then, on what neither had learned from; null where they could not be compared.</param>
/// <param name="OverLiveLow">Lower end of its 95 % interval, or null.</param>
/// <param name="OverLiveHigh">Upper end, or null.</param>
/// <param name="Coverage">Share of the practices that somebody is shown.</param>
/// <param name="Overlap">What the first ten of two companies have in common on average.</param>
/// <param name="CalibrationError">As of the training.</param>
public sealed record ComparedModelAnswer(
    string Kind, bool Chosen, bool Behind, IReadOnlyList<string> Objections, double Ndcg, double OverContent, double OverContentLow,
    double OverContentHigh, double? OverLive, double? OverLiveLow, double? OverLiveHigh, double Coverage, double Overlap, double? CalibrationError)
{
    internal static IEnumerable<ComparedModelAnswer> Of(TrainingRun run) => (run.Tried ?? []).Select(model => new ComparedModelAnswer(
        model.Kind, model.Kind == run.Kind, model.Kind != run.Kind && model.Objections.Count == 0,
        [.. model.Objections.Select(objection => TrainingRunAnswer.Words[objection])],
        model.Figures.Ndcg, model.Figures.OverContent, model.Figures.OverContentLow, model.Figures.OverContentHigh,
        model.Figures.OverLive, model.Figures.OverLiveLow, model.Figures.OverLiveHigh, model.Figures.Coverage, model.Figures.Overlap, model.Figures.CalibrationError));
}
