using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

/// <summary>
/// A region of about a thousand invented companies with an alliance in it, and forty companies planted into it: twenty
/// made to fit on both sides, ten that only the company would gain from, ten that only the alliance would gain from.
/// </summary>
internal sealed class PlantedRegion
{
    private const string ForBoth = "both";
    private const string ForOne = "one";

    private static readonly (string Topic, string[] Offers, string[] Cover)[] Situations =
    [
        ("PFL", ["BU-02", "IK-06", "BU-05"], ["IK-06", "IK-04", "IK-03", "AZ-13", "AZ-17", "AZ-09", "AZ-04", "FU-02"]),
        ("ELT", ["BU-07", "SF-05", "BU-05"], ["SF-05", "SF-02", "SF-03", "AZ-02", "AZ-04", "AO-06", "AZ-10", "AZ-17"]),
        ("ZUZ", ["SF-11", "SF-13", "BU-04"], ["SF-11", "SF-13", "SF-12", "IK-11", "PE-07", "PE-08", "SF-14", "IK-01"]),
    ];

    private static readonly string[] AbsentSectors = ["health-care", "it", "hospitality"];
    private static readonly string[] CommonSectors = [.. Shipped.Catalogue.Sectors.Select(sector => sector.Id).Except(AbsentSectors)];
    private static readonly string[] CommonDistricts = ["Altstadt", "Hafen", "Weststadt", "Südpark", "Auberg", "Lindental"];
    private static readonly string[] AllTopics = [.. Shipped.Catalogue.Topics.Select(each => each.Id)];
    private static readonly string[] WorthShowing = ["PE-04", "FU-03", "OR-02", "GL-03", "AO-03", "PE-02", "FU-05", "AZ-20"];

    public PlantedRegion(int seed)
    {
        var random = new Random(seed);
        var (topic, offers, cover) = Situations[random.Next(Situations.Length)];
        // An alliance that has been at work for years: it lacks three of fourteen sectors and one of seven districts.
        Companies = [.. FictionalRegion.Of(960, seed).Select(Ordinary)];
        var members = Enumerable.Range(0, 66).Select(number => new CompanyFacts
        {
            Id = $"member-{number:00}",
            Headcount = 5 + (number * number / 4),
            ShiftShare = 0.3,
            Sector = CommonSectors[number % CommonSectors.Length],
            District = CommonDistricts[number % CommonDistricts.Length],
            Topics = [topic, AllTopics[number % AllTopics.Length]],
            Lived = ["AZ-01"],
        }).ToList();
        Companies.AddRange(members);
        Companies.AddRange(Plant(20, ForBoth, random, number => new CompanyFacts
        {
            Id = "",
            Headcount = random.Next(12, 45),
            ShiftShare = random.NextDouble(),
            Sector = AbsentSectors[number % AbsentSectors.Length],
            District = "Nordend",
            Topics = [topic],
            Lived = [.. WorthShowing.Skip(number % 5).Take(3)],
            WillingToHost = true,
        }));
        // Only the company gains: one more like many members, with nothing to show.
        Companies.AddRange(Plant(10, $"{ForOne}-company", random, number => new CompanyFacts
        {
            Id = "",
            Headcount = random.Next(12, 45),
            ShiftShare = random.NextDouble(),
            Sector = CommonSectors[number % CommonSectors.Length],
            District = "Altstadt",
            Topics = [topic],
        }));
        // Only the alliance gains: fills gaps and hosts, but has solved what the offers are about.
        Companies.AddRange(Plant(10, $"{ForOne}-alliance", random, number => new CompanyFacts
        {
            Id = "",
            Headcount = random.Next(12, 45),
            ShiftShare = random.NextDouble(),
            Sector = AbsentSectors[number % AbsentSectors.Length],
            District = "Nordend",
            Introduced = [.. cover, .. offers],
            Lived = [.. WorthShowing.Skip(number % 5).Take(3)],
            WillingToHost = true,
        }));
        Query = new PartnerQuery
        {
            Alliance = new AllianceOutline { Id = "buendnis-fluss", Members = [.. members.Select(member => member.Id)], Offers = offers },
            On = new DateOnly(2026, 5, 4),
            Limit = 20,
        };
    }

    public List<CompanyFacts> Companies { get; }

    public PartnerQuery Query { get; }

    public static bool FitsBoth(Partner partner) => partner.Company.StartsWith(ForBoth, StringComparison.Ordinal);

    public static bool FitsOne(Partner partner) => partner.Company.StartsWith(ForOne, StringComparison.Ordinal);

    /// <summary>An ordinary company fits by halves at best: who could be the first of a sector has nobody to host.</summary>
    private static CompanyFacts Ordinary(CompanyFacts company) => company with
    {
        OpenToAlliances = true,
        WillingToHost = company.WillingToHost && !AbsentSectors.Contains(company.Sector),
    };

    /// <summary>Numbers drawn by chance keep the order of ids from telling anything.</summary>
    private static IEnumerable<CompanyFacts> Plant(int count, string kind, Random random, Func<int, CompanyFacts> company) =>
        Enumerable.Range(0, count).Select(number => company(number) with { Id = $"{kind}-{random.Next(1000, 10_000)}-{number}" });
}
