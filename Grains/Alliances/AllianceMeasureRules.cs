using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Alliances;

/// <summary>Which members belong to which kind of measure, and in which range.</summary>
internal static class AllianceMeasureRules
{
    /// <summary>The measure as it is stored.</summary>
    public static Outcome<StoredAllianceMeasure, AllianceRefusal> Accept(AllianceMeasure measure, DateOnly today)
    {
        var accepted = AllianceMapping.ToStored(measure) with { Title = Text.OrNull(measure.Title) };
        if (!Slug.IsValid(accepted.Measure) || (accepted.Company is not null && !CompanyId.TryParse(accepted.Company, out _)))
            return AllianceRefusal.InvalidId;
        if (!HasItsOwn(accepted) || HasOthers(accepted) || !InRange(accepted))
            return AllianceRefusal.DetailsDoNotFit;
        return AreDaysPossible(accepted, today) ? accepted : AllianceRefusal.InvalidDate;
    }

    /// <summary>What makes a measure of its kind is there.</summary>
    private static bool HasItsOwn(StoredAllianceMeasure measure) => measure.Kind switch
    {
        AllianceMeasureKind.GuideTraining or AllianceMeasureKind.Breakfast => true,
        AllianceMeasureKind.Checklist => measure is { Topic: not null, Language: not null },
        AllianceMeasureKind.CharterSignature => measure is { Company: not null, Charter: not null },
        AllianceMeasureKind.Project => measure.Title is not null,
        _ => false,
    };

    private static bool HasOthers(StoredAllianceMeasure measure)
    {
        var kind = measure.Kind;
        return (measure.Until is not null && kind is AllianceMeasureKind.GuideTraining or AllianceMeasureKind.Breakfast)
            || (measure.Title is not null && kind is AllianceMeasureKind.Checklist or AllianceMeasureKind.CharterSignature)
            || (measure.Company is not null && kind is not (AllianceMeasureKind.Breakfast or AllianceMeasureKind.CharterSignature))
            || (measure.Figure is not null && kind is not (AllianceMeasureKind.GuideTraining or AllianceMeasureKind.Breakfast))
            || ((measure.Topic ?? measure.Language) is not null && kind is not AllianceMeasureKind.Checklist)
            || (measure.Charter is not null && kind is not AllianceMeasureKind.CharterSignature);
    }

    private static bool InRange(StoredAllianceMeasure measure) =>
        (measure.Title is null || Text.IsLine(measure.Title, AllianceLimits.MaxTitle))
        && measure.Figure is null or (>= 0 and <= AllianceLimits.MaxFigure)
        && (measure.Topic is null || ChecklistTopics.Contains(measure.Topic))
        && (measure.Language is null || LanguageCodes.Contains(measure.Language))
        && (measure.Charter is null || Slug.IsValid(measure.Charter));

    /// <summary>Nobody has signed, provided or counted anything on a day that has not come.</summary>
    private static bool AreDaysPossible(StoredAllianceMeasure measure, DateOnly today)
    {
        var canBePlanned = measure.Kind is AllianceMeasureKind.GuideTraining or AllianceMeasureKind.Breakfast or AllianceMeasureKind.Project;
        if (!(canBePlanned && measure.Figure is null ? AllianceDays.InReach(measure.On, today) : AllianceDays.HasCome(measure.On, today)))
            return false;
        return measure.Until is not { } until || (until >= measure.On && AllianceDays.InReach(until, today));
    }
}
