using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>Which checklist a practice is about, by the situation in life that it names.</summary>
public static class PracticeChecklists
{
    private static readonly (string Situation, string Checklist)[] Checklists =
    [
        ("SCH", ChecklistTopics.Pregnancy),
        ("ELT", ChecklistTopics.ParentalLeave),
        ("PFL", ChecklistTopics.CareEmergency),
        ("WIE", ChecklistTopics.Return),
        ("ZUZ", ChecklistTopics.Newcomer),
    ];

    /// <summary>Its checklist, and others that were recorded with it before; all of them where it names none.</summary>
    /// <param name="practice">A practice of the kind checklist.</param>
    /// <param name="recorded">Checklists in use, each as <c>topic.language</c>.</param>
    public static IReadOnlyList<string> For(Practice practice, IEnumerable<string> recorded)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var known = recorded.Select(use => use.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var own = Checklists.Where(pair => practice.Topics.Contains(pair.Situation) || known.Contains(pair.Checklist)).ToList();
        return [.. (own.Count > 0 ? own : [.. Checklists]).Select(pair => pair.Checklist)];
    }
}
