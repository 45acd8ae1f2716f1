using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Explanations;

/// <summary>Which personas a practice is good for; depends on the catalogue alone.</summary>
internal sealed class PersonaMatches
{
    private const int Most = 3;

    /// <summary>Part of what the best practice does for a persona that is enough to be named for it.</summary>
    private const double Enough = 0.45;

    private readonly string[][] byPractice;

    public PersonaMatches(PracticeTable table)
    {
        var personas = table.Catalogue.Personas;
        var gains = table.PersonaNeeds.Select((_, persona) => GainsOf(table, persona)).ToArray();
        byPractice = [.. Enumerable.Range(0, table.Count).Select(practice => gains
            .Select((gain, persona) => (Persona: persona, Gain: gain[practice]))
            .Where(match => match.Gain >= Enough)
            .OrderByDescending(match => match.Gain)
            .Take(Most)
            .Select(match => personas[match.Persona].Id)
            .ToArray())];
    }

    /// <summary>Ids of at most three personas, the best met first.</summary>
    public IReadOnlyList<string> Of(int practice) => byPractice[practice];

    /// <summary>By practice: what it does for the persona, as part of what the best one does.</summary>
    private static double[] GainsOf(PracticeTable table, int persona)
    {
        var weights = new double[table.Catalogue.Needs.Count];
        foreach (var (need, weight) in table.PersonaNeeds[persona])
            weights[need] = weight;
        var inShifts = table.Catalogue.Personas[persona].Workplace.ShiftShare >= ShiftBands.Most;
        var gains = table.Needs
            .Select((needs, practice) => inShifts && table.ShiftFit[practice] == 0 ? 0 : needs.Sum(need => need.Share * weights[need.Need]))
            .ToArray();
        var best = gains.DefaultIfEmpty().Max();
        return best > 0 ? [.. gains.Select(gain => gain / best)] : gains;
    }
}
