using System.Globalization;
using System.Numerics;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>Says what a firm and one of the table have in common.</summary>
internal sealed class PeerReasons(CompanyTable table)
{
    /// <summary>The part of what a trait can add from which it is worth a sentence: a firm at most 2.5 times as large, say.</summary>
    private const double WorthSaying = 0.6;

    /// <summary>The weightiest first.</summary>
    /// <param name="own">The firm that asks.</param>
    /// <param name="company">The firm of the table.</param>
    /// <param name="share">Part of the likeness that is content.</param>
    /// <param name="measures">What likeness of their measures adds.</param>
    public IReadOnlyList<Reason> Of(in CompanyTraits own, int company, double share, double measures)
    {
        var other = table.TraitsOf(company);
        var said = new List<(double Value, Reason Reason)>();
        Say(Similarity.Size(own, other), Similarity.SizeWeight, PeerCodes.Size, Inputs.Headcount, () => Names.Size(table, company));
        Say(Similarity.Shift(own, other), Similarity.ShiftWeight, PeerCodes.Shift, Inputs.ShiftShare, () => Percent(other.ShiftShare));
        Say(Similarity.Mobile(own, other), Similarity.MobileWeight, PeerCodes.Mobile, Inputs.MobileShare, () => Percent(other.MobileShare));
        if (Similarity.Sector(own, other) is > 0 and var sector)
            said.Add((share * sector, new Reason(PeerCodes.Sector, Inputs.Sector, [Names.Sector(table, company)])));
        var shared = own.Topics & other.Topics;
        for (var rest = shared; rest != 0; rest &= rest - 1)
            said.Add((
                share * Similarity.Topics(own, other) / BitOperations.PopCount(shared),
                new Reason(PeerCodes.Topic, Inputs.Topics, [table.Catalogue.Topics[BitOperations.TrailingZeroCount(rest)].Id])));
        if (measures >= WorthSaying * MeasureLikeness.Weight)
            said.Add((measures, new Reason(PeerCodes.Measures, Inputs.Measures, [])));
        return [.. said.OrderByDescending(each => each.Value).Select(each => each.Reason)];

        void Say(double value, double most, string code, IReadOnlyList<string> inputs, Func<string> argument)
        {
            if (value >= WorthSaying * most)
                said.Add((share * value, new Reason(code, inputs, [argument()])));
        }
    }

    /// <summary>To the nearest ten: how alike two firms are does not hang on a few people.</summary>
    private static string Percent(double share) => (Math.Round(share * 10) * 10).ToString(CultureInfo.InvariantCulture);
}
