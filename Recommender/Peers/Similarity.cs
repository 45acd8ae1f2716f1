using System.Numerics;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Peers;

/// <summary>
/// How alike two companies are, 0 to 1: the sum of five parts. Size and the way people work say more about what fits a
/// firm than its sector does, so they weigh most.
/// </summary>
internal static class Similarity
{
    public const double SizeWeight = 0.3;
    public const double ShiftWeight = 0.25;
    public const double MobileWeight = 0.15;

    private const double SectorWeight = 0.15;
    private const double TopicsWeight = 0.15;

    /// <summary>Shares that differ by half of the people are not alike at all.</summary>
    private const double FarInShare = 0.5;

    /// <summary>A firm ten times as large is not alike in size at all.</summary>
    private static readonly double FarInSize = Math.Log(10);

    public static double Of(in CompanyTraits one, in CompanyTraits other) =>
        Size(one, other) + Shift(one, other) + Mobile(one, other) + Sector(one, other) + Topics(one, other);

    public static double Size(in CompanyTraits one, in CompanyTraits other) =>
        SizeWeight * Nearness(one.LogHeadcount - other.LogHeadcount, FarInSize);

    public static double Shift(in CompanyTraits one, in CompanyTraits other) =>
        ShiftWeight * Nearness(one.ShiftShare - other.ShiftShare, FarInShare);

    /// <summary>0 where one of the two has not said.</summary>
    public static double Mobile(in CompanyTraits one, in CompanyTraits other)
    {
        var apart = one.MobileShare - other.MobileShare;
        return double.IsNaN(apart) ? 0 : MobileWeight * Nearness(apart, FarInShare);
    }

    public static double Sector(in CompanyTraits one, in CompanyTraits other) =>
        one.Sector >= 0 && one.Sector == other.Sector ? SectorWeight : 0;

    /// <summary>The part of all their topics that both have.</summary>
    public static double Topics(in CompanyTraits one, in CompanyTraits other)
    {
        var all = BitOperations.PopCount(one.Topics | other.Topics);
        return all == 0 ? 0 : TopicsWeight * BitOperations.PopCount(one.Topics & other.Topics) / all;
    }

    private static double Nearness(double apart, double far) => Math.Max(0, 1 - (Math.Abs(apart) / far));
}
