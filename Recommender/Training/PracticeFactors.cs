using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Factors of practices, into which firms are folded: a new firm by its traits, a new practice by what the catalogue says
/// about it. Names practices and traits by their ids. Immutable.
/// </summary>
internal sealed class PracticeFactors
{
    internal const string Kind = "practice-factors";
    private const int FormatVersion = 1;

    /// <summary>More firms than this make the factors slower, not better.</summary>
    private const int MostFirms = 20_000;

    private readonly string[] practices;
    private readonly string[] traits;
    private readonly string[] practiceTraits;
    private readonly ICandidateModel model;

    private PracticeFactors(string[] practices, string[] traits, string[] practiceTraits, ICandidateModel model) =>
        (this.practices, this.traits, this.practiceTraits, this.model) = (practices, traits, practiceTraits, model);

    /// <summary>Feature-aware iALS: what features say is the prior, what firms do the evidence.</summary>
    public static PracticeFactors Fit(IReadOnlyList<FirmRow> firms, PracticeTable table, TraitTable traits, FeatureIalsOptions options)
    {
        var (interactions, ofFirms) = Input(firms, table, traits);
        var ofPractices = PracticeTraits.Of(table);
        string[] names = [.. ofPractices.SelectMany(practice => practice.Keys).Distinct().Order(StringComparer.Ordinal)];
        var model = FeatureIals.Fit(interactions, ofFirms, PracticeTraits.Matrix(ofPractices, names), options);
        return new PracticeFactors(table.Ids, traits.Ids, names, model);
    }

    /// <summary>Factors that know histories only.</summary>
    /// <param name="firms">Histories.</param>
    /// <param name="table">The practices.</param>
    /// <param name="traits">The traits.</param>
    /// <param name="fit">Factorises who took up what; never asked without any take-up.</param>
    public static PracticeFactors? Fit(IReadOnlyList<FirmRow> firms, PracticeTable table, TraitTable traits, Func<Interactions, ICandidateModel> fit)
    {
        var (interactions, _) = Input(firms, table, traits);
        return interactions.Count == 0 ? null : new PracticeFactors(table.Ids, traits.Ids, [], fit(interactions));
    }

    /// <summary>The factors in the order of a catalogue; practices they do not know come in by their traits.</summary>
    public BoundFactors Bind(PracticeTable table, TraitTable traitTable)
    {
        var known = practices.Select((id, place) => (id, place)).ToDictionary(one => one.id, one => one.place, StringComparer.Ordinal);
        var places = Array.ConvertAll(table.Ids, id => known.GetValueOrDefault(id, -1));
        var bound = model;
        if (model is FeatureIals aware && Array.IndexOf(places, -1) >= 0)
        {
            int[] unknown = [.. Enumerable.Range(0, table.Count).Where(practice => places[practice] < 0)];
            var all = PracticeTraits.Of(table);
            bound = aware.WithItems(PracticeTraits.Matrix([.. unknown.Select(practice => all[practice])], practiceTraits));
            for (var i = 0; i < unknown.Length; i++)
                places[unknown[i]] = practices.Length + i;
        }

        return new BoundFactors(bound, places, Array.ConvertAll(traitTable.Ids, id => Array.IndexOf(traits, id)));
    }

    public void Save(Stream stream)
    {
        using (var writer = new ModelWriter(stream, Kind, FormatVersion))
        {
            writer.Write(practices);
            writer.Write(traits);
            writer.Write(practiceTraits);
            writer.Finish();
        }

        model.Save(stream);
    }

    public static PracticeFactors Load(Stream stream)
    {
        string[] practices, traits, practiceTraits;
        using (var reader = new ModelReader(stream))
        {
            reader.Expect(Kind, FormatVersion);
            (practices, traits, practiceTraits) = (reader.ReadNames(), reader.ReadNames(), reader.ReadNames());
            reader.Finish();
        }

        var model = CandidateModels.Load(stream);
        var fits = model.Items == practices.Length && (model is not FeatureIals aware || (aware.UserFeatures == traits.Length && aware.ItemFeatures == practiceTraits.Length));
        return fits ? new PracticeFactors(practices, traits, practiceTraits, model) : throw new ModelFileException("The model file has factors that do not fit its practices.");
    }

    /// <summary>What too few firms took up or show is left out: it must be told by traits, not by the firms.</summary>
    private static (Interactions Interactions, SparseMatrix Traits) Input(IReadOnlyList<FirmRow> firms, PracticeTable table, TraitTable traits)
    {
        var some = firms.Count <= MostFirms ? firms : [.. firms.Select((firm, place) => (firm, place)).OrderBy(one => StableHash.Mix((ulong)one.place, 7)).Take(MostFirms).OrderBy(one => one.place).Select(one => one.firm)];
        var (taken, shown) = (new int[table.Count], new int[traits.Count]);
        foreach (var (history, own, _) in some.Where(firm => !firm.IsCut))
        {
            foreach (var practice in history.Practices)
                taken[practice]++;
            foreach (var trait in own)
                shown[trait]++;
        }

        var interactions = Interactions.From(some.Count, table.Count, some.SelectMany((firm, row) => Enumerable.Range(0, firm.History.Practices.Length)
            .Where(i => taken[firm.History.Practices[i]] >= AdoptionFit.FewestFirms)
            .Select(i => new Interaction(row, firm.History.Practices[i], firm.History.Strengths[i]))));
        int[][] rows = [.. some.Select(firm => Array.FindAll(firm.Traits, trait => trait > 0 && shown[trait] >= AdoptionFit.FewestFirms))];
        var offsets = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
            offsets[row + 1] = offsets[row] + rows[row].Length;
        return (interactions, SparseMatrix.FromParts(traits.Count, offsets, [.. rows.SelectMany(row => row)], [.. Enumerable.Repeat(1f, offsets[^1])]));
    }
}
