using System.Security.Cryptography;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// What was learned about practices: weights of features, and how firms' measures and traits go with practices. It names
/// practices, traits and features by their ids, so that it fits a later catalogue: what that one lacks is left out, what
/// is new there is ranked by content. Immutable.
/// </summary>
public sealed class PracticeModel
{
    internal const string Kind = "practice-model";
    private const int FormatVersion = 1;

    private readonly string[] practices;
    private readonly string[] traits;
    private readonly string[] features;
    private readonly float[] weights;
    private readonly AdoptionWeights adoption;

    internal PracticeModel(string[] practices, string[] traits, string[] features, float[] weights, AdoptionWeights adoption)
    {
        (this.practices, this.traits, this.features, this.weights, this.adoption) = (practices, traits, features, weights, adoption);
        using var file = new MemoryStream();
        Save(file);
        Version = Convert.ToHexStringLower(SHA256.HashData(file.ToArray()))[..12];
    }

    /// <summary>Twelve hexadecimal digits that depend on everything the model holds.</summary>
    public string Version { get; }

    /// <summary>By name of the feature: its weight, 0 or more.</summary>
    public IReadOnlyDictionary<string, double> Weights =>
        features.Zip(weights).ToDictionary(pair => pair.First, pair => (double)pair.Second, StringComparer.Ordinal);

    /// <summary>The features with the weights learned for them; 0 for those that it does not know.</summary>
    internal WeightedFeature[] Weigh(WeightedFeature[] all)
    {
        var learned = Weights;
        return Array.ConvertAll(all, feature => feature.Scaled(learned.GetValueOrDefault(feature.Name)));
    }

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

    /// <summary>Writes the model in its own versioned format, with a checksum.</summary>
    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, FormatVersion);
        writer.Write(practices);
        writer.Write(traits);
        writer.Write(features);
        writer.Write(weights);
        writer.Write(adoption.Values);
        writer.Finish();
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="ModelFileException">The file is broken, holds another kind of model, or was written by a newer program.</exception>
    public static PracticeModel Load(Stream stream)
    {
        using var reader = new ModelReader(stream);
        reader.Expect(Kind, FormatVersion);
        var (practices, traits, features) = (reader.ReadNames(), reader.ReadNames(), reader.ReadNames());
        var (weights, values) = (reader.ReadFloats(), reader.ReadFloats());
        reader.Finish();
        if (weights.Length != features.Length || values.Length != (practices.Length + traits.Length) * practices.Length || Array.Exists(weights, weight => weight < 0))
            throw new ModelFileException("The model file has parts that do not fit together.");
        return new PracticeModel(practices, traits, features, weights, new AdoptionWeights(practices.Length, values));
    }
}
