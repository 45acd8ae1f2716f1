using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Population;

/// <summary>Which needs come with a topic and which a practice meets, by place in the catalogue. Immutable.</summary>
internal sealed class NeedTable
{
    /// <summary>
    /// What one topic can contribute to the weight of a need. Below 1, so that each further topic that names the need
    /// raises its weight.
    /// </summary>
    private const double TopicWeight = 0.75;

    private readonly (int Need, double Value)[][] ofTopic;
    private readonly (int Need, double Value)[][] ofPractice;

    public NeedTable(PracticeCatalogue catalogue)
    {
        Count = catalogue.Needs.Count;
        Everyone = catalogue.Topics.IndexOf("ALLE");
        ofTopic = [.. catalogue.Topics.Select(topic => Places(topic.Needs, weight => TopicWeight * weight))];
        ofPractice = [.. catalogue.Practices.Select(practice => Places(practice.Needs, ShareOf))];

        (int, double)[] Places<T>(IReadOnlyDictionary<string, T> needs, Func<T, double> value) =>
            [.. needs.Select(need => (catalogue.Needs.IndexOf(need.Key), value(need.Value))).OrderBy(need => need.Item1)];
    }

    /// <summary>How many needs there are.</summary>
    public int Count { get; }

    /// <summary>Place of the topic that means everyone, or -1.</summary>
    public int Everyone { get; }

    /// <summary>Needs that a practice meets, each with the part it meets on its own, 0 to 1.</summary>
    public ReadOnlySpan<(int Need, double Value)> Of(int practice) => ofPractice[practice];

    public void AddTopic(int topic, Span<double> weights) => Add(ofTopic[topic], weights);

    public void AddPractice(int practice, Span<double> covered) => Add(ofPractice[practice], covered);

    private static void Add((int Need, double Value)[] values, Span<double> sums)
    {
        foreach (var (need, value) in values)
            sums[need] += (1 - sums[need]) * value;
    }

    /// <summary>The strengths 1 to 3 as shares. Even what is made for a need leaves a third of it open.</summary>
    private static double ShareOf(int strength) => strength switch
    {
        1 => 0.2,
        2 => 0.4,
        _ => 0.65,
    };
}
