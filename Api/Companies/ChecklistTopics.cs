using Matchmaking.Catalogue;

namespace Matchmaking.Api.Companies;

/// <summary>Which checklist a practice is about, by the situation in life that it names.</summary>
public static class ChecklistTopics
{
    private static readonly (string Situation, string Checklist)[] Checklists =
        [("SCH", "pregnancy"), ("ELT", "parental-leave"), ("PFL", "care-emergency"), ("WIE", "return"), ("ZUZ", "newcomer")];

    /// <summary>All checklists there are.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Checklists.Select(pair => pair.Checklist)];

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
