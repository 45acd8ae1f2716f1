using System.Globalization;
using Matchmaking.Catalogue;

namespace Matchmaking.Bench.Simulate;

/// <summary>
/// Invents companies. Sizes follow German business statistics roughly: of a hundred firms 82 have up to 9 people, 15 up to
/// 49, not three up to 249 and hardly one has more. Larger firms do more, and are members more often.
/// </summary>
internal sealed class CompanyMaker(PracticeCatalogue catalogue, int places, int seed)
{
    private static readonly (int Size, double Weight)[] Sizes = [(0, 82), (1, 15), (2, 2.5), (3, 0.5)];
    private static readonly (int Least, int Most)[] Bounds = [(1, 9), (10, 49), (50, 249), (250, 4_000)];
    private static readonly int[] UsualMeasures = [2, 4, 8, 14];
    private static readonly double[] MemberShares = [0.2, 0.5, 0.7, 0.85];
    private static readonly double[] HostShares = [0.05, 0.2, 0.35, 0.5];
    private static readonly (string Form, double Weight)[] Forms = [("GmbH", 5), ("KG", 2), ("eG", 1), ("e. K.", 2)];

    private readonly (string Topic, double Weight)[] topics = [.. catalogue.Topics.Select((topic, place) => (topic.Id, 1.0 / (1 + (place % 5))))];

    /// <summary>By size: practices that fit it, the earlier in a shuffled order the more common.</summary>
    private readonly (string Practice, double Weight)[][] practices = [.. Enumerable.Range(0, Bounds.Length).Select(size => Fitting(catalogue, size, seed))];

    public SimulatedCompany Company(int number)
    {
        var chance = new Chance(seed, "company", number);
        var size = chance.Pick(Sizes);
        var trade = chance.Pick(Trade.All);
        var place = chance.Next(places);
        // The same share on a logarithmic scale: there are more firms with 12 people than with 45.
        var (least, most) = Bounds[size];
        var headcount = (int)Math.Round(least * Math.Pow((double)most / least, chance.Next()));
        return new SimulatedCompany
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"simulation-{number:0000000}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Simulationsbetrieb {trade.Word} {Places.NameOf(place)} {number} {chance.Pick(Forms)}"),
            Headcount = headcount,
            Trade = trade,
            ShiftShare = chance.Around(trade.Shift),
            MobileShare = chance.Happens(0.8) ? chance.Around(trade.Mobile) : null,
            Place = place,
            District = chance.Happens(0.9) ? chance.Pick(Places.DistrictsOf(place)) : null,
            PostalCode = string.Create(CultureInfo.InvariantCulture, $"{Places.PostalCodeOf(place)}{chance.Next(10)}"),
            Topics = chance.PickSome(topics, chance.Next(4)),
            WillingToHost = chance.Happens(HostShares[size]),
            Measures = [.. chance.PickSome(practices[size], chance.Next((2 * UsualMeasures[size]) + 1)).Select(practice => Histories.Of(practice, chance))],
            ShownToPeers = chance.Happens(0.4),
            Objects = chance.Happens(0.05),
            MemberSince = chance.Happens(MemberShares[size]) ? Histories.Day(chance, 2015, 2025) : null,
        };
    }

    private static (string Practice, double Weight)[] Fitting(PracticeCatalogue catalogue, int size, int seed)
    {
        var fitting = catalogue.Practices.Where(practice => practice.SizeFit.For(Bounds[size].Least) > 0).Select(practice => practice.Id).ToArray();
        new Random(seed).Shuffle(fitting);
        return [.. fitting.Select((practice, place) => (practice, 1.0 / (3 + place)))];
    }
}
