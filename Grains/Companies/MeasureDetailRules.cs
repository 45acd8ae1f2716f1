using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Which details belong to which kind of practice, and in which range.</summary>
public static class MeasureDetailRules
{
    /// <summary>Whether every member that is set belongs to the kind and lies in its range.</summary>
    public static bool Fit(MeasureKind kind, MeasureDetails details) =>
        Allowed(kind == MeasureKind.Guide, details.Trained, details.InTraining, details.HoursReserved)
        && Allowed(kind == MeasureKind.Breakfast, details.Hosted, details.Attended)
        && Allowed(kind == MeasureKind.Checklist, details.InUse);

    private static bool Allowed(bool belongs, params ReadOnlySpan<int?> figures)
    {
        foreach (var figure in figures)
            if (figure is { } value && !(belongs && value is >= 0 and <= CompanyLimits.MaxFigure))
                return false;
        return true;
    }

    private static bool Allowed(bool belongs, IReadOnlyList<ChecklistUse> inUse) =>
        inUse.Count == 0
        || (belongs && inUse.Count <= CompanyLimits.MaxChecklists
            && inUse.All(use => ChecklistTopics.Contains(use.Topic) && LanguageCodes.Contains(use.Language)));
}
