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

    private readonly PracticeCatalogue catalogue;
    private readonly PracticeTable table;
    private readonly PersonaRelevance relevance;

    public PersonaCoverages(PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        this.catalogue = catalogue;
        table = new PracticeTable(catalogue);
        relevance = new PersonaRelevance(catalogue);
    }

    /// <summary>Coverage of one persona. Unknown practices, topics and sectors count as not given.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such persona.</exception>
    public CoverageOfPersona Of(string persona, CoverageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(catalogue.Personas[persona], query, ShareByNeed(query), Candidates(query));
    }

    /// <summary>Coverage of all personas, the most relevant first; equally relevant ones in the order of the catalogue.</summary>
    public IReadOnlyList<CoverageOfPersona> All(CoverageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var covered = ShareByNeed(query);
        var candidates = Candidates(query);
        return [.. catalogue.Personas
            .Select(persona => Of(persona, query, covered, candidates))
            .OrderByDescending(coverage => coverage.Relevance)];
    }

    private CoverageOfPersona Of(Persona persona, CoverageQuery query, double[] covered, List<int> candidates)
    {
        var weights = table.PersonaNeeds[catalogue.Personas.IndexOf(persona.Id)];
        var total = weights.Sum(need => need.Weight * covered[need.Need]) / weights.Sum(need => need.Weight);
        var needs = weights.Select(need => new CoverageOfNeed(
            catalogue.Needs[need.Need].Id,
            need.Weight,
            covered[need.Need],
            Suggestions(need.Need, table.PersonaTopics[catalogue.Personas.IndexOf(persona.Id)].All, candidates, query.ShiftShare)));
        return new CoverageOfPersona(persona.Id, total, relevance.Of(persona, query), [.. needs]);
    }

    /// <summary>
    /// By need: 1 − ∏(1 − share) over the practices that run, so every further practice adds to it. What is not for
    /// firms of this size covers nothing: a pool of stand-ins for three people is a word, not help.
    /// </summary>
    private double[] ShareByNeed(CoverageQuery query)
    {
        var covered = new double[catalogue.Needs.Count];
        foreach (var practice in query.Running.Distinct(StringComparer.Ordinal).Select(catalogue.Practices.IndexOf).Where(index => index >= 0 && SuitsSize(index, query)))
            foreach (var (need, share) in table.Needs[practice])
                covered[need] = NeedStrength.Combine(covered[need], share * ReachInShifts(practice, query.ShiftShare));
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
    private List<string> Suggestions(int need, ulong subjects, List<int> candidates, double? shiftShare) => [.. candidates
        .Select(practice => (Practice: practice, Share: ShareOf(practice, need) * ReachInShifts(practice, shiftShare)))
        .Where(candidate => candidate.Share > 0)
        .OrderByDescending(candidate => candidate.Share)
        .ThenByDescending(candidate => (table.Topics[candidate.Practice] & subjects) != 0)
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

    /// <summary>Whom a practice reaches: what does not work in shifts helps only those who do not work shifts.</summary>
    private double ReachInShifts(int practice, double? shiftShare) => (table.ShiftFit[practice], shiftShare) switch
    {
        (_, null) or (2, _) => 1,
        (1, { } share) => 1 - (0.3 * share),
        (_, { } share) => 1 - share,
    };
}
