using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaking.Catalogue;

namespace Matchmaking.Bench.Simulate;

/// <summary>Invents alliances, as the requests that create them.</summary>
internal sealed class AllianceMaker(PracticeCatalogue catalogue, int seed)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] OfferPractices = ["BU-01", "BU-02", "BU-03", "BU-04", "BU-05", "BU-06", "BU-07", "BU-08", "SF-05", "SF-13", "IK-06"];
    private static readonly string[] PracticesEverywhere = ["BU-05", "IK-06", "SF-05"];
    private static readonly (string Kind, string Name)[] Organisations =
        [("municipality", "Familienbüro"), ("chamber", "Simulationskammer"), ("employersAssociation", "Simulationsverband"), ("welfareBody", "Sozialwerk")];
    private static readonly string[] ChecklistTopics = ["pregnancy", "parental-leave", "care-emergency", "return", "newcomer"];
    private static readonly string[] Languages = ["de", "en", "tr", "ar", "uk", "pl"];
    private static readonly string[] Sizes = ["micro", "small", "medium", "large"];

    /// <summary>An alliance of the whole country: every company is known to it.</summary>
    public const string Everywhere = "simulation-bund";

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"simulation-{number:000}");

    /// <summary>Profile, seats, offers and measures of an alliance, in the order in which they have to come.</summary>
    public IEnumerable<SimulatedRequest> Requests(int number)
    {
        var chance = new Chance(seed, "alliance", number);
        var requests = new List<SimulatedRequest> { Put(number, "", Profile(number, chance)) };
        foreach (var (kind, name) in Organisations.Take(2 + chance.Next(3)))
            requests.Add(Put(number, $"/seats/{kind.ToLowerInvariant()}", new { kind, organisation = $"{name} {Places.NameOf(number)}", from = Histories.Day(chance, 2014, 2024) }));
        AddOffers(requests, number, chance);
        AddMeasures(requests, number, chance);
        return requests;
    }

    /// <summary>The one that works everywhere, with a few offers and no members.</summary>
    public static IEnumerable<SimulatedRequest> RequestsOfEverywhere() =>
    [
        Put(Everywhere, "", new { name = "Simulationsbündnis im ganzen Land", region = "mixed", example = true }),
        .. PracticesEverywhere.Select(practice =>
            Put(Everywhere, $"/offers/{practice.ToLowerInvariant()}", new { state = "running", title = $"Angebot {practice}", practice })),
    ];

    /// <summary>The membership of a company, or null when it is none.</summary>
    public static SimulatedRequest? Membership(SimulatedCompany company) => company.MemberSince is { } since
        ? Put(company.Place, $"/members/{company.Id}", new { since })
        : null;

    private object Profile(int number, Chance chance) => new
    {
        name = $"Simulationsbündnis {Places.NameOf(number)}",
        city = $"Simulationsstadt {Places.NameOf(number)}",
        region = Places.RegionOf(number),
        postalCodes = new[] { Places.PostalCodeOf(number) },
        founded = chance.Between(2004, 2023),
        example = true,
        needs = new
        {
            topics = Some(catalogue.Topics.Select(topic => topic.Id), chance, 2),
            sectors = Some(catalogue.Sectors.Select(sector => sector.Id), chance, 2),
            sizes = Some(Sizes, chance, 2),
            districts = Some(Places.DistrictsOf(number), chance, 1),
        },
    };

    private static void AddOffers(List<SimulatedRequest> requests, int number, Chance chance)
    {
        foreach (var practice in Some(OfferPractices, chance, 6))
        {
            var day = Histories.Day(chance, 2016, 2024);
            var path = $"/offers/{practice.ToLowerInvariant()}";
            requests.Add(Put(number, path, new { state = "idea", on = day, title = $"Angebot {practice} in {Places.NameOf(number)}", practice }));
            if (!chance.Happens(0.85))
                continue;
            requests.Add(Put(number, path, new { state = "planned", on = day = day.AddDays(90) }));
            if (!chance.Happens(0.85))
                continue;
            var outcome = chance.Happens(0.6) ? $"{chance.Between(3, 60)} Betriebe nahmen in der Simulation teil." : "";
            requests.Add(Put(number, path, new
            {
                state = "running",
                on = day.AddDays(120),
                published = chance.Happens(0.7),
                beginning = "Begann in der Simulation mit einem runden Tisch.",
                outcome,
            }));
        }
    }

    private static void AddMeasures(List<SimulatedRequest> requests, int number, Chance chance)
    {
        for (var each = 0; each < chance.Next(5); each++)
            requests.Add(Put(number, $"/measures/fruehstueck-{each}", new { kind = "breakfast", on = Histories.Day(chance, 2022, 2025), figure = chance.Between(5, 40) }));
        for (var each = 0; each < chance.Next(4); each++)
            requests.Add(Put(number, $"/measures/lotsen-{each}", new { kind = "guideTraining", on = Histories.Day(chance, 2022, 2025), figure = chance.Between(4, 20) }));
        foreach (var topic in Some(ChecklistTopics, chance, 3))
            requests.Add(Put(
                number,
                $"/measures/checkliste-{topic}",
                new { kind = "checklist", on = Histories.Day(chance, 2023, 2025), topic, language = chance.Pick(Languages) }));
    }

    private static List<string> Some(IEnumerable<string> choices, Chance chance, int most) =>
        chance.PickSome([.. choices.Select(choice => (choice, 1.0))], chance.Next(most + 1));

    private static SimulatedRequest Put(int alliance, string path, object body) => Put(IdOf(alliance), path, body);

    private static SimulatedRequest Put(string alliance, string path, object body) =>
        new("PUT", $"/api/alliances/{alliance}{path}", $"simulate{path}/{Version(body)}", JsonSerializer.Serialize(body, Json));

    /// <summary>Steps of one offer need keys of their own.</summary>
    private static string Version(object body) => body.GetType().GetProperty("state")?.GetValue(body)?.ToString() ?? "once";
}
