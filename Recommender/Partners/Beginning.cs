using System.Numerics;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// What a company gains from an alliance that runs nothing yet: a say in where it begins, and more where it wants to work
/// on topics of the company. Once the first offer runs, what offers do counts instead.
/// </summary>
internal sealed class Beginning(CompanyTable table, AllianceOutline alliance)
{
    private const double Say = 0.1;
    private const double OnItsTopics = 0.15;

    private readonly ulong wanted = table.MaskOf(alliance.Wanted.Topics);

    public bool Counts => alliance.Begins;

    /// <summary>0 to 0.25.</summary>
    public double Of(int company) => Counts ? Say + (OnItsTopics * Shared(company)) : 0;

    public IEnumerable<Gain> Explain(int company)
    {
        if (!Counts)
            yield break;
        yield return new Gain(GainCodes.HasASay, Say, [GainInputs.AllianceOffers], []);
        var each = OnItsTopics / Math.Max(1, BitOperations.PopCount(table.Topics[company]));
        for (var rest = table.Topics[company] & wanted; rest != 0; rest &= rest - 1)
            yield return new Gain(
                GainCodes.TopicAhead,
                each,
                [GainInputs.Topics, GainInputs.AllianceWanted],
                [table.Catalogue.Topics[BitOperations.TrailingZeroCount(rest)].Id]);
    }

    private double Shared(int company) => table.Topics[company] is not 0 and var topics
        ? (double)BitOperations.PopCount(topics & wanted) / BitOperations.PopCount(topics)
        : 0;
}
