using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>
/// Invented firms of which each prefers one of four bundles of practices, whatever its topics: what content cannot know
/// and histories can show. The same seed gives the same firms.
/// </summary>
internal static class TastefulFirms
{
    private const int Bundles = 4;

    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly string[] Practices = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id)];
    private static readonly string[] Topics = [.. Shipped.Catalogue.Topics.Select(topic => topic.Id)];
    private static readonly string[] Sectors = [.. Shipped.Catalogue.Sectors.Select(sector => sector.Id)];

    public static TrainingCompany[] Of(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => Firm(number, random))];
    }

    /// <summary>Which bundle a practice belongs to: neighbours in the catalogue are in different ones.</summary>
    public static int BundleOf(string practice) => Array.IndexOf(Practices, practice) % Bundles;

    private static TrainingCompany Firm(int number, Random random)
    {
        var bundle = random.Next(Bundles);
        var own = Practices.Where(practice => BundleOf(practice) == bundle).ToArray();
        random.Shuffle(own);
        var taken = own.Take(4 + random.Next(6)).Concat([Practices[random.Next(Practices.Length)]]).Distinct().ToArray();
        var day = random.Next(300);
        return new TrainingCompany
        {
            Id = $"betrieb-{number:0000}",
            Headcount = 12 + random.Next(180),
            ShiftShare = random.Next(3) * 0.3,
            Sector = Sectors[random.Next(Sectors.Length)],
            Topics = [Topics[random.Next(Topics.Length)]],
            Events = [.. taken.Select(practice => new MeasureEvent(practice, Start.AddDays(day += random.Next(90)), 0.8))],
        };
    }
}
