using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>How many situations the practice helps in, for firms that have not said what they are about.</summary>
internal readonly struct Breadth : IFeature
{
    private readonly double[] breadth;

    public Breadth(PracticeTable table)
    {
        breadth = [.. Enumerable.Range(0, table.Count).Select(practice => Math.Min(1, table.TopicNeeds.Select((needs, topic) => Helps(table, 1ul << topic, needs, practice)).Sum() / Plenty))];
    }

    public string Name => "breadth";

    public double Lowest => 0;

    public double Highest => 1;

    /// <summary>Sum over the topics that few practices reach.</summary>
    private const double Plenty = 6;

    public double Of(Inquiry inquiry, int practice) => breadth[practice];

    /// <summary>It rests on no input, so there is nothing to say that a change of the query could prove.</summary>
    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
    }

    private static double Helps(PracticeTable table, ulong topic, NeedWeight[] needs, int practice)
    {
        if ((table.Topics[practice] & (topic | table.Everyone)) == 0)
            return 0;
        var met = needs.Sum(need => need.Weight * table.Needs[practice].Where(strength => strength.Need == need.Need).Sum(strength => strength.Share));
        return met / (met + 0.5);
    }
}
