using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// What was learned of the interests of companies of the table. Each company is folded in once, when it is first asked
/// about: by the measures that matching knows of it, which are those that run.
/// </summary>
internal sealed class Interests(CompanyTable table, LearnedInterest learned)
{
    /// <summary>A history this long, in strengths of its measures, is trusted half; as in recommendations.</summary>
    private const double HalfTrusted = 3;

    /// <summary>More than numbers of half the length can be off.</summary>
    private const double Rounding = 1.001;

    /// <summary>Any number of threads may fill a row: all of them write the same. Half as large as with floats.</summary>
    private readonly Half[]?[] rows = new Half[table.Count][];

    public LearnedInterest Learned => learned;

    /// <summary>How often offers of practices count for a company: 1 without measures of its own, never 0.</summary>
    public void Of(int company, int[] practices, double[] times)
    {
        var row = Volatile.Read(ref rows[company]) ?? Fold(company);
        for (var i = 0; i < practices.Length; i++)
            times[i] = (double)row[practices[i]];
    }

    /// <summary>More than this an offer counts in no case; known without folding in.</summary>
    public double Most(int company) => (1 + (Trust(company) * (LearnedInterest.Most - 1))) * Rounding;

    private double Trust(int company)
    {
        var length = (SignalStrengths.Lived * table.Lived.CountOf(company)) + (SignalStrengths.Introduced * table.Introduced.CountOf(company));
        return length / (length + HalfTrusted);
    }

    private Half[] Fold(int company)
    {
        var trust = Trust(company);
        var row = Array.ConvertAll(learned.Of(QueryOf(company)), interest => (Half)(1 + (trust * (interest - 1))));
        Volatile.Write(ref rows[company], row);
        return row;
    }

    private RecommendationQuery QueryOf(int company)
    {
        var signals = new List<Signal>();
        foreach (var practice in table.Lived.Of(company))
            signals.Add(new Signal(table.Practices.Ids[practice], SignalStrengths.Lived));
        foreach (var practice in table.Introduced.Of(company))
            if (!table.Lived[company, practice])
                signals.Add(new Signal(table.Practices.Ids[practice], SignalStrengths.Introduced));
        return new RecommendationQuery
        {
            Headcount = Math.Max(1, (int)Math.Round(Math.Exp(table.LogHeadcounts[company]))),
            ShiftShare = table.ShiftShares[company],
            MobileShare = double.IsNaN(table.MobileShares[company]) ? null : table.MobileShares[company],
            Sector = table.Sectors[company] is >= 0 and var sector ? table.Catalogue.Sectors[sector].Id : null,
            Topics = TopicsOf(table.Topics[company]),
            Signals = signals,
            Running = [.. signals.Select(signal => signal.Practice)],
            On = DateOnly.MinValue,
            Limit = 1,
        };
    }

    private string[] TopicsOf(ulong mask)
    {
        var topics = new string[BitOperations.PopCount(mask)];
        for (var next = 0; mask != 0; mask &= mask - 1)
            topics[next++] = table.Catalogue.Topics[BitOperations.TrailingZeroCount(mask)].Id;
        return topics;
    }
}
