using System.Numerics;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>What the running offers of an alliance do about each need and each topic.</summary>
internal sealed class OfferTable
{
    private readonly int[] byNeed;
    private readonly int[] byTopic;

    public OfferTable(CompanyTable table, IEnumerable<string> offers)
    {
        var catalogue = table.Catalogue;
        var strengths = new double[catalogue.Needs.Count];
        var strongest = new double[strengths.Length];
        byNeed = new int[strengths.Length];
        byTopic = new int[catalogue.Topics.Count];
        var (helps, helping) = (new List<Help>(), new List<int>());
        foreach (var offer in offers.Distinct().Select(catalogue.Practices.IndexOf).Where(offer => offer >= 0).Order())
        {
            NeedSums.Add(strengths, table.Practices.Needs[offer]);
            foreach (var (need, share) in table.Practices.Needs[offer])
            {
                helps.Add(new Help(helping.Count, need, share, Math.Log(1 - share)));
                if (share > strongest[need])
                    (byNeed[need], strongest[need]) = (offer, share);
            }

            if (table.Practices.Needs[offer].Length > 0)
                helping.Add(offer);
            for (var rest = SituationsOf(table, offer) & ~Topics; rest != 0; rest &= rest - 1)
                byTopic[BitOperations.TrailingZeroCount(rest)] = offer;
            Topics |= SituationsOf(table, offer);
        }

        Helps = [.. helps];
        Helping = [.. helping];
        LogsLeftOpen = new double[strengths.Length];
        foreach (var help in helps)
            LogsLeftOpen[help.Need] += help.LogLeftOpen;
        Helped = [.. Enumerable.Range(0, strengths.Length).Where(need => strengths[need] > 0)];
        Strengths = Array.ConvertAll(strengths, strength => (float)strength);
    }

    /// <summary>By need: the part of it that all offers together meet, 0 to 1.</summary>
    public float[] Strengths { get; }

    /// <summary>Which offer helps with what, by offer.</summary>
    public Help[] Helps { get; }

    /// <summary>The offers that help with any need, as places of practices.</summary>
    public int[] Helping { get; }

    /// <summary>By need: the logarithm of the part of it that all offers together leave open.</summary>
    public double[] LogsLeftOpen { get; }

    /// <summary>The needs that any offer helps with: few of all.</summary>
    public int[] Helped { get; }

    /// <summary>Situations for which there is an offer, one bit per topic; what is for everyone is for no situation.</summary>
    public ulong Topics { get; }

    /// <summary>The offer that does most about a need that is met.</summary>
    public int ForNeed(int need) => byNeed[need];

    /// <summary>The first offer for a topic that has one.</summary>
    public int ForTopic(int topic) => byTopic[topic];

    private static ulong SituationsOf(CompanyTable table, int offer) => table.Practices.Topics[offer] & ~table.Practices.Everyone;
}

/// <param name="Helping">Place in <see cref="OfferTable.Helping"/>.</param>
/// <param name="Need">Place of a need.</param>
/// <param name="Share">Part of the need that the offer meets on its own, above 0, below 1.</param>
/// <param name="LogLeftOpen">Logarithm of the part that it leaves open.</param>
internal readonly record struct Help(int Helping, int Need, double Share, double LogLeftOpen);
