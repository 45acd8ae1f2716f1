using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Tests.Population;

/// <summary>Companies as a region might have them, all invented; the same seed gives the same companies.</summary>
internal static class FictionalRegion
{
    private static readonly string[] Districts = ["Altstadt", "Hafen", "Nordend", "Weststadt", "Südpark", "Auberg", "Lindental"];
    private static readonly string[] Topics = [.. Shipped.Catalogue.Topics.Select(topic => topic.Id)];
    private static readonly string[] Sectors = [.. Shipped.Catalogue.Sectors.Select(sector => sector.Id)];
    private static readonly string[] Practices = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id)];

    public static List<CompanyFacts> Of(int companies, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, companies).Select(number => Company($"betrieb-{number:00000}", random))];
    }

    /// <summary>Some of the companies, in a shuffled order.</summary>
    public static List<string> Some(IReadOnlyList<CompanyFacts> companies, int count, int seed)
    {
        var ids = companies.Select(company => company.Id).ToArray();
        new Random(seed).Shuffle(ids);
        return [.. ids.Take(count)];
    }

    public static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static string[] PickSome(Random random, IReadOnlyList<string> choices, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Pick(random, choices)).Distinct()];

    private static CompanyFacts Company(string id, Random random)
    {
        var running = PickSome(random, Practices, 6);
        return new CompanyFacts
        {
            Id = id,
            Headcount = HeadcountOf(random),
            ShiftShare = Math.Round(random.NextDouble(), 2),
            MobileShare = random.Next(4) == 0 ? null : Math.Round(random.NextDouble(), 2),
            Sector = random.Next(12) == 0 ? null : Pick(random, Sectors),
            District = random.Next(10) == 0 ? null : Pick(random, Districts),
            PostalCode = random.Next(10) == 0 ? null : $"{random.Next(47000, 47300)}",
            Topics = PickSome(random, Topics, 3),
            Introduced = [.. running.Where((_, place) => place % 2 == 0)],
            Lived = [.. running.Where((_, place) => place % 2 == 1)],
            WillingToHost = random.Next(3) == 0,
            OpenToAlliances = random.Next(20) != 0,
            ShownToPeers = random.Next(2) == 0,
        };
    }

    /// <summary>Many small firms and few large ones: each decade of sizes is about as common as the next.</summary>
    private static int HeadcountOf(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(2000)) + 1;
}
