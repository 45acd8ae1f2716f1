using System.Numerics;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Peers;

/// <summary>
/// How alike two companies are, 0 to 1: the sum of five parts. Size and the way people work say more about what fits a
/// firm than its sector does, so they weigh most.
/// </summary>
internal sealed class Similarity(CompanyTable table)
{
    public const double SizeWeight = 0.3;
    public const double ShiftWeight = 0.25;
    public const double MobileWeight = 0.15;
    public const double SectorWeight = 0.15;
    public const double TopicWeight = 0.15;

    /// <summary>A firm ten times as large is not alike in size at all.</summary>
    private static readonly double FarInSize = Math.Log(10);

    /// <summary>Shares that differ by half of the people are not alike at all.</summary>
    private const double FarInShare = 0.5;

    public double Of(int one, int other) =>
        Size(one, other) + Shift(one, other) + Mobile(one, other) + Sector(one, other) + Topics(one, other);

    public double Size(int one, int other) =>
        SizeWeight * Near(table.LogHeadcounts[one] - table.LogHeadcounts[other], FarInSize);

    public double Shift(int one, int other) => ShiftWeight * Near(table.ShiftShares[one] - table.ShiftShares[other], FarInShare);

    /// <summary>0 where one of the two has not said.</summary>
    public double Mobile(int one, int other) => table.MobileShares[one] - table.MobileShares[other] is var apart && double.IsNaN(apart)
        ? 0
        : MobileWeight * Near(apart, FarInShare);

    public double Sector(int one, int other) => table.Sectors[one] >= 0 && table.Sectors[one] == table.Sectors[other] ? SectorWeight : 0;

    public double Topics(int one, int other)
    {
        var all = BitOperations.PopCount(table.Topics[one] | table.Topics[other]);
        return all == 0 ? 0 : TopicWeight * BitOperations.PopCount(table.Topics[one] & table.Topics[other]) / all;
    }

    private static double Near(double apart, double far) => Math.Max(0, 1 - (Math.Abs(apart) / far));
}
