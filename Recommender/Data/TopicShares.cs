namespace Matchmaking.Recommender.Data;

/// <summary>
/// How much a practice is the practice for a situation it is meant for, 0 to 1: less the more situations it is meant for,
/// and less where it does little for what people in that situation need. Depends on the catalogue alone.
/// </summary>
internal sealed class TopicShares
{
    /// <summary>What the name of a situation counts for on its own.</summary>
    private const double InName = 0.55;

    /// <summary>Part of what the best practice does for a situation that counts as doing enough.</summary>
    private const double Enough = 0.5;

    private readonly double[] shares;
    private readonly int topics;

    public TopicShares(PracticeTable table)
    {
        topics = table.TopicNeeds.Length;
        shares = new double[table.Count * topics];
        for (var topic = 0; topic < topics; topic++)
            Fill(table, topic);
    }

    /// <param name="practice">Place in the catalogue.</param>
    /// <param name="topic">Place of a topic that the practice names.</param>
    public double Of(int practice, int topic) => shares[(practice * topics) + topic];

    private void Fill(PracticeTable table, int topic)
    {
        var gains = table.Needs.Select((_, practice) => GainOf(table, practice, topic)).ToArray();
        var enough = Enough * gains.DefaultIfEmpty().Max();
        for (var practice = 0; practice < gains.Length; practice++)
            shares[(practice * topics) + topic] =
                FocusOf(table.Catalogue.Practices[practice].Topics.Count) * (InName + ((1 - InName) * (enough > 0 ? Math.Min(1, gains[practice] / enough) : 0)));
    }

    private static double GainOf(PracticeTable table, int practice, int topic)
    {
        if ((table.Topics[practice] & (1ul << topic)) == 0)
            return 0;
        var gain = 0.0;
        foreach (var (need, share) in table.Needs[practice])
            gain += share * table.TopicNeeds[topic].FirstOrDefault(weight => weight.Need == need).Weight;
        return gain;
    }

    private static double FocusOf(int topics) => 0.6 + (0.4 / Math.Sqrt(topics));
}
