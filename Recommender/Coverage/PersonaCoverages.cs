using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Coverage;

/// <summary>
/// Holds what a firm does against what personas need. Built once from the catalogue, then immutable and safe to share.
/// </summary>
public sealed class PersonaCoverages
{
    /// <summary>Suggestions per need; more would be a catalogue, not a hint.</summary>
    public const int MostSuggestions = 5;

    /// <summary>Below this many people a situation in life would point at somebody, so such firms are shown none.</summary>
    public const int FewestHeads = 10;

    /// <summary>
    /// How much of a practice made for other situations reaches somebody in this one: a checklist for the birth tells
    /// somebody who cares for a parent little.
    /// </summary>
    private const double ReachFromElsewhere = 0.25;

    /// <summary>Practices that help everyone, for firms that are shown no personas.</summary>
    private const int MostGeneralHelp = 6;

    private readonly PracticeCatalogue catalogue;
    private readonly PracticeTable table;
    private readonly PersonaRelevance relevance;
    private readonly PersonaWeights weights;

    public PersonaCoverages(PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        this.catalogue = catalogue;
        table = new PracticeTable(catalogue);
        relevance = new PersonaRelevance(catalogue);
        weights = new PersonaWeights(catalogue, table);
    }

    /// <summary>Coverage of one persona. Unknown practices, topics and sectors count as not given.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such persona, or the persona no such event card.</exception>
    public CoverageOfPersona Of(string persona, CoverageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(catalogue.Personas[persona], query, Candidates(query));
    }

    /// <summary>
    /// Coverage of all personas, the most relevant first; equally relevant ones in the order of the catalogue. None for a
    /// firm of fewer than <see cref="FewestHeads"/> people.
    /// </summary>
    public IReadOnlyList<CoverageOfPersona> All(CoverageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.IsTooSmallForPersonas)
            return [];
        var candidates = Candidates(query);
        return [.. catalogue.Personas
            .Select(persona => Of(persona, query, candidates))
            .OrderByDescending(coverage => coverage.Relevance)];
    }

    /// <summary>By how much each eligible practice would raise the persona's total, the greatest gain first.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such persona, or the persona no such event card.</exception>
    public IReadOnlyList<CoverageGain> Gains(string persona, CoverageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Gains(catalogue.Personas[persona], query, Candidates(query));
    }

    /// <summary>
    /// Eligible practices that help whatever the situation, by what they would add on average to all personas. Rests on
    /// size and shift work alone, so nobody in a small firm can be recognised by it.
    /// </summary>
    public IReadOnlyList<string> GeneralHelp(CoverageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var candidates = Candidates(query);
        return [.. catalogue.Personas
            .SelectMany(persona => Gains(persona, query, candidates))
            .GroupBy(gain => gain.Practice, (practice, gains) => new CoverageGain(practice, gains.Sum(gain => gain.Gain)))
            .OrderByDescending(gain => gain.Gain)
            .ThenBy(gain => catalogue.Practices.IndexOf(gain.Practice))
            .Take(MostGeneralHelp)
            .Select(gain => gain.Practice)];
    }

    private List<CoverageGain> Gains(Persona persona, CoverageQuery query, List<int> candidates)
    {
        var needs = weights.Of(persona, query.EventCard);
        var covered = ShareByNeed(persona, query);
        var open = new double[covered.Length];
        var sum = needs.Sum(need => need.Weight);
        foreach (var (need, weight) in needs)
            open[need] = weight * (1 - covered[need]) / sum;
        return [.. candidates
            .Select(practice => new CoverageGain(
                table.Ids[practice], table.Needs[practice].Sum(need => open[need.Need] * need.Share) * Reach(practice, persona, query)))
            .Where(gain => gain.Gain > 0)
            .OrderByDescending(gain => gain.Gain)];
    }

    private CoverageOfPersona Of(Persona persona, CoverageQuery query, List<int> candidates)
    {
        var covered = ShareByNeed(persona, query);
        var matters = weights.Of(persona, query.EventCard);
        var total = matters.Sum(need => need.Weight * covered[need.Need]) / matters.Sum(need => need.Weight);
        var needs = matters.Select(need => new CoverageOfNeed(
            catalogue.Needs[need.Need].Id,
            need.Weight,
            covered[need.Need],
            Suggestions(need.Need, persona, candidates, query)));
        return new CoverageOfPersona(persona.Id, total, relevance.Of(persona, query), [.. needs]);
    }

    /// <summary>
    /// By need: 1 − ∏(1 − share) over the practices that run, so every further practice adds to it. What is not for
    /// firms of this size covers nothing: a pool of stand-ins for three people is a word, not help.
    /// </summary>
    private double[] ShareByNeed(Persona persona, CoverageQuery query)
    {
        var covered = new double[catalogue.Needs.Count];
        foreach (var practice in query.Running.Distinct(StringComparer.Ordinal).Select(catalogue.Practices.IndexOf).Where(index => index >= 0 && SuitsSize(index, query)))
            foreach (var (need, share) in table.Needs[practice])
                covered[need] = NeedStrength.Combine(covered[need], share * Reach(practice, persona, query));
        return covered;
    }

    private List<int> Candidates(CoverageQuery query)
    {
        var excluded = query.Running.Concat(query.Hidden).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, table.Count).Where(practice => !excluded.Contains(table.Ids[practice]) && IsEligible(practice, query))];
    }

    private bool IsEligible(int practice, CoverageQuery query) =>
        SuitsSize(practice, query) && (table.ShiftFit[practice] > 0 || !(query.ShiftShare >= ShiftBands.Most));

    private bool SuitsSize(int practice, CoverageQuery query) =>
        query.Headcount is not { } headcount || table.SizeFit[(int)SizeClasses.Of(headcount) - 1][practice] > 0;

    /// <summary>Practices made for the persona's situations first among equally strong ones, then the easier ones.</summary>
    private List<string> Suggestions(int need, Persona persona, List<int> candidates, CoverageQuery query) => [.. candidates
        .Select(practice => (Practice: practice, Share: ShareOf(practice, need) * Reach(practice, persona, query)))
        .Where(candidate => candidate.Share > 0)
        .OrderByDescending(candidate => candidate.Share)
        .ThenByDescending(candidate => (table.Topics[candidate.Practice] & SubjectsOf(persona)) != 0)
        .ThenBy(candidate => table.Effort[candidate.Practice])
        .Take(MostSuggestions)
        .Select(candidate => table.Ids[candidate.Practice])];

    private double ShareOf(int practice, int need)
    {
        foreach (var strength in table.Needs[practice])
            if (strength.Need == need)
                return strength.Share;
        return 0;
    }

    private double Reach(int practice, Persona persona, CoverageQuery query) =>
        ReachInShifts(practice, query.ShiftShare) * ((table.Topics[practice] & (SubjectsOf(persona) | table.Everyone)) != 0 ? 1 : ReachFromElsewhere);

    private ulong SubjectsOf(Persona persona) => table.PersonaTopics[catalogue.Personas.IndexOf(persona.Id)].All;

    /// <summary>Whom a practice reaches: what does not work in shifts helps only those who do not work shifts.</summary>
    private double ReachInShifts(int practice, double? shiftShare) => (table.ShiftFit[practice], shiftShare) switch
    {
        (_, null) or (2, _) => 1,
        (1, { } share) => 1 - (0.3 * share),
        (_, { } share) => 1 - share,
    };
}
