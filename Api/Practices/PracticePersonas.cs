using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>Whose needs a practice meets, from the catalogue alone.</summary>
public static class PracticePersonas
{
    /// <summary>Below this the practice touches a need without making much of a difference.</summary>
    private const double Noticeable = 0.5;

    /// <summary>Personas whom it helps noticeably, the best helped first.</summary>
    public static IEnumerable<Persona> HelpedBy(Practice practice, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.Personas
            .Select(persona => (Persona: persona, Help: Help(practice, persona)))
            .Where(pair => pair.Help >= Noticeable)
            .OrderByDescending(pair => pair.Help)
            .Select(pair => pair.Persona);
    }

    /// <summary>Practices that meet a need, those made for it first.</summary>
    public static IEnumerable<Practice> Meeting(string need, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.Practices
            .Where(practice => practice.Needs.ContainsKey(need))
            .OrderByDescending(practice => practice.Needs[need]);
    }

    private static double Help(Practice practice, Persona persona) =>
        practice.Needs.Sum(need => need.Value / 3.0 * persona.Needs.GetValueOrDefault(need.Key));
}
