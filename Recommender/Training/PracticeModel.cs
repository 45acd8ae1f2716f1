using System.Security.Cryptography;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Rankers;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// What was learned about practices: an order over features, how firms' measures and traits go with practices, factors,
/// and how likely a score is to be taken up. It names practices, traits and features by their ids, so that it fits a
/// later catalogue: what that one lacks is left out, what is new there is told by its own traits. Immutable.
/// </summary>
public sealed class PracticeModel
{
    internal const string FileKind = "practice-model";
    private const int FormatVersion = 2;

    private readonly string[] practices;
    private readonly string[] traits;
    private readonly AdoptionWeights adoption;
    private readonly PracticeFactors? factors;

    internal PracticeModel(
        string kind, string[] practices, string[] traits, AdoptionWeights adoption, IRanker ranker, PracticeFactors? factors, AdoptionCurve curve)
    {
        (Kind, this.practices, this.traits, this.adoption, Ranker, this.factors, Curve) = (kind, practices, traits, adoption, ranker, factors, curve);
        using var file = new MemoryStream();
        Save(file);
        Version = Convert.ToHexStringLower(SHA256.HashData(file.ToArray()))[..12];
    }

    /// <summary>Twelve hexadecimal digits that depend on everything the model holds.</summary>
    public string Version { get; }

    /// <summary>How it was learned; one of <see cref="ModelKinds"/>.</summary>
    public string Kind { get; }

    /// <summary>Orders by the values of named features.</summary>
    public IRanker Ranker { get; }

    /// <summary>How likely a practice with a certain score was taken up in the held-out time.</summary>
    internal AdoptionCurve Curve { get; }

    internal PracticeModel With(AdoptionCurve curve) => new(Kind, practices, traits, adoption, Ranker, factors, curve);

    /// <summary>What goes with what, in the order of a catalogue.</summary>
    internal AdoptionWeights Bind(PracticeTable table, TraitTable traitTable)
    {
        var targets = Array.ConvertAll(practices, id => Array.IndexOf(table.Ids, id));
        var sources = targets.Concat(traits.Select(id => Array.IndexOf(traitTable.Ids, id) is >= 0 and var trait ? table.Count + trait : -1)).ToArray();
        var values = new float[(table.Count + traitTable.Count) * table.Count];
        for (var source = 0; source < sources.Length; source++)
            for (var target = 0; target < targets.Length; target++)
                if (sources[source] >= 0 && targets[target] >= 0)
                    values[(sources[source] * table.Count) + targets[target]] = adoption.Values[(source * practices.Length) + target];
        return new AdoptionWeights(table.Count, values);
    }

    /// <summary>The factors in the order of a catalogue; null for a model without.</summary>
    internal BoundFactors? BindFactors(PracticeTable table, TraitTable traitTable) => factors?.Bind(table, traitTable);

    /// <summary>Writes the model in its own versioned format, with a checksum over each part.</summary>
    public void Save(Stream stream)
    {
        using (var writer = new ModelWriter(stream, FileKind, FormatVersion))
        {
            writer.Write([Kind]);
            writer.Write(practices);
            writer.Write(traits);
            writer.Write(adoption.Values);
            writer.Write(Curve.Scores);
            writer.Write(Curve.Chances);
            writer.Write(factors is null ? 0 : 1);
            writer.Finish();
        }

        Ranker.Save(stream);
        factors?.Save(stream);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="ModelFileException">The file is broken, holds another kind of model, or was written by another version of the program.</exception>
    public static PracticeModel Load(Stream stream)
    {
        using var reader = new ModelReader(stream);
        reader.Expect(FileKind, FormatVersion);
        var (kind, practices, traits) = (reader.ReadNames(), reader.ReadNames(), reader.ReadNames());
        var (values, scores, chances, hasFactors) = (reader.ReadFloats(), reader.ReadFloats(), reader.ReadFloats(), reader.ReadInt());
        reader.Finish();
        if (kind.Length != 1 || values.Length != (practices.Length + traits.Length) * practices.Length || !AdoptionCurve.AreSound(scores, chances))
            throw new ModelFileException("The model file has parts that do not fit together.");
        var ranker = RankerFiles.Load(stream);
        var factors = hasFactors == 0 ? null : PracticeFactors.Load(stream);
        return new PracticeModel(kind[0], practices, traits, new AdoptionWeights(practices.Length, values), ranker, factors, new AdoptionCurve(scores, chances));
    }
}
