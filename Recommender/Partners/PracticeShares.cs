using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// How much each practice is worth showing to the members: more the fewer of them live it and the more they need what
/// it does. Of fewer than five members neither is used, as it would tell what single ones live or name; of more, those
/// that live a practice count in full fives.
/// </summary>
internal sealed class PracticeShares
{
    /// <summary>What a practice is worth that does nothing about what members need.</summary>
    private const double Curiosity = 0.4;

    /// <summary>What one practice, even the best, fills of what there is to show.</summary>
    private const double Most = 0.5;

    private readonly double[] shares;
    private readonly int[] livedBy;
    private readonly bool enough;

    public PracticeShares(CompanyTable table, Presence presence, Wanted wanted)
    {
        livedBy = new int[table.Catalogue.Practices.Count];
        var demand = new double[table.Catalogue.Needs.Count];
        enough = presence.Members.Total >= SmallFigures.Fewest;
        foreach (var member in enough ? presence.MemberPlaces : [])
            Count(table, member, presence.ToldTopics.OfAll ? demand : []);
        ScaleToOne(demand);
        for (var topic = 0; topic < table.Catalogue.Topics.Count; topic++)
            if (wanted.HasTopic(topic))
                NeedSums.Add(demand, table.Practices.TopicNeeds[topic]);
        shares = [.. Enumerable.Range(0, livedBy.Length).Select(practice => ShareOf(table, practice, demand))];
    }

    /// <summary>What any so many practices leave open of what there is to show, at least.</summary>
    public double OpenAfterBest(int count) => shares.OrderDescending().Take(count).Aggregate(1.0, (open, share) => open * (1 - share));

    /// <summary>Above 0, at most 0.5.</summary>
    public double this[int practice] => shares[practice];

    /// <summary>Whether it goes by what members live and need; below five of them it does not.</summary>
    public bool RestOnMembers => enough;

    /// <summary>Whether fewer than five members live it, for "none" would tell of the one who does; false also where there are too few members to tell.</summary>
    public bool IsNew(int practice) => enough && livedBy[practice] < SmallFigures.Fewest;

    private void Count(CompanyTable table, int member, double[] demand)
    {
        foreach (var practice in table.Lived.Of(member))
            livedBy[practice]++;
        var open = table.OpenNeedsOf(member);
        for (var need = 0; need < demand.Length; need++)
            demand[need] += open[need];
    }

    /// <summary>What is needed most counts 1. Of an alliance with few members nothing is used, so everything counts 1.</summary>
    private static void ScaleToOne(double[] demand)
    {
        var greatest = demand.Max();
        for (var need = 0; need < demand.Length; need++)
            demand[need] = greatest > 0 ? demand[need] / greatest : 1;
    }

    private double ShareOf(CompanyTable table, int practice, double[] demand)
    {
        double whole = 0, wanted = 0;
        foreach (var (need, share) in table.Practices.Needs[practice])
        {
            whole += share;
            wanted += share * demand[need];
        }

        var relevance = whole > 0 ? wanted / whole : 0;
        return Most * (Curiosity + ((1 - Curiosity) * relevance)) / (1 + (livedBy[practice] / SmallFigures.Fewest * SmallFigures.Fewest));
    }
}
