using Matchmaking.Catalogue;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Grains.Training;

/// <summary>Companies as training may see them, and what training found out as it travels.</summary>
public static class TrainingMapping
{
    /// <summary>Without name, address, consents and free text.</summary>
    public static TrainingCompany ToTraining(CompanyView company, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(catalogue);
        var profile = company.Profile;
        return new TrainingCompany
        {
            Id = company.Id,
            Headcount = Math.Max(1, profile.Headcount),
            ShiftShare = Math.Clamp(profile.ShiftShare, 0, 1),
            MobileShare = profile.MobileShare,
            Sector = profile.Sector is { } sector ? SectorSchemes.SectorOf(sector, profile.SectorScheme, catalogue)?.Id : null,
            Topics = profile.Topics,
            Region = Text.OrNull($"{profile.PostalCode} {profile.District}"),
            Events = [.. company.Measures.SelectMany(Events).OrderBy(one => one.Day)],
            Dismissals = [.. company.Dismissals.Select(one => new DismissalEvent(one.Practice, FirmPractices.CauseOf(one.Reason), GermanCalendar.DayOf(one.At)))],
        };
    }

    /// <summary>How sure a state says "this fits us"; 0 where it says nothing any more, or not yet.</summary>
    public static double StrengthOf(MeasureState state) => state switch
    {
        MeasureState.Lived => SignalStrengths.Lived,
        MeasureState.Introduced => SignalStrengths.Introduced,
        MeasureState.Planned => SignalStrengths.Planned,
        _ => 0,
    };

    /// <summary>Without what only the silo knows: how far the companies had been read, and how long it took.</summary>
    public static TrainingRun ToRun(TrainingOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new TrainingRun
        {
            Version = outcome.Model?.Version,
            Through = outcome.Through,
            Objections = [.. outcome.Objections.Select(objection => (ModelObjection)objection)],
            Figures = ToFigures(outcome.Metrics),
            Kind = outcome.Model?.Kind,
            Tried = [.. outcome.Compared.Select(ToTried)],
        };
    }

    private static TriedModel ToTried(ComparedModel model) => new()
    {
        Kind = model.Kind,
        Figures = ToFigures(model.Metrics),
        Objections = [.. model.Objections.Select(objection => (ModelObjection)objection)],
    };

    private static ModelFigures ToFigures(TrainingMetrics metrics) => new()
    {
        Companies = metrics.Companies,
        TakeUps = metrics.TakeUps,
        HoldOutCompanies = metrics.HoldOutCompanies,
        Ndcg = Number(metrics.Ndcg),
        ContentNdcg = Number(metrics.ContentNdcg),
        PopularNdcg = Number(metrics.PopularNdcg),
        OverContent = Number(metrics.OverContent.Mean),
        OverContentLow = Number(metrics.OverContent.Low),
        OverContentHigh = Number(metrics.OverContent.High),
        OverLive = metrics.OverLive is { } live ? Number(live.Mean) : null,
        OverLiveLow = metrics.OverLive is { } low ? Number(low.Low) : null,
        OverLiveHigh = metrics.OverLive is { } high ? Number(high.High) : null,
        CalibrationError = double.IsFinite(metrics.CalibrationError) && metrics.HoldOutCompanies > 0 ? metrics.CalibrationError : null,
        Coverage = Number(metrics.Coverage),
        Overlap = Number(metrics.Overlap),
        GoldenRows = metrics.GoldenRows,
        GoldenRowsHeld = metrics.GoldenRowsHeld,
    };

    /// <summary>Storage holds no figures that are none; the objection says that there was one.</summary>
    private static double Number(double figure) => double.IsFinite(figure) ? figure : 0;

    private static IEnumerable<MeasureEvent> Events(MeasureView measure) =>
        measure.History.Select(entry => new MeasureEvent(measure.Practice, GermanCalendar.DayOf(entry.At), StrengthOf(entry.State)));
}
