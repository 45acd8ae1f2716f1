using System.Globalization;
using System.Net;
using System.Text.Json;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Partners;

[Collection(ApiCollection.Name)]
public sealed class PartnerTests(ApiFixture api)
{
    [Fact]
    public async Task A_partner_comes_with_both_gains_and_an_argument_in_the_readers_language()
    {
        await Alliance("partner-eins", "981");
        await Company("firma-partner-eins", "98101", "PE-04");
        var german = await Partner(api.German, "partner-eins", "firma-partner-eins");
        var english = await Partner(api.English, "partner-eins", "firma-partner-eins");

        Assert.InRange(german.GetProperty("score").GetDouble(), 0.01, 1);
        Assert.All(["gainsForCompany", "gainsForAlliance"], side => Assert.NotEmpty(german.GetProperty(side).EnumerateArray()));
        var host = german.GetProperty("gainsForAlliance").EnumerateArray().Single(gain => gain.GetProperty("code").GetString() == "alliance.host");
        Assert.Equal("Würde ein Frühstück ausrichten.", host.GetProperty("text").GetString());
        Assert.Equal(["willingToHost"], host.GetProperty("inputs").EnumerateArray().Select(input => input.GetString()));
        Assert.Equal("SEED0", german.GetProperty("argument").GetProperty("source").GetString());
        Assert.NotEqual(german.GetProperty("argument").GetProperty("text").GetString(), english.GetProperty("argument").GetProperty("text").GetString());
        Assert.Equal(german.GetProperty("score").GetDouble(), english.GetProperty("score").GetDouble());
        var invitation = german.GetProperty("invitation");
        Assert.Equal("IK-06", invitation.GetProperty("practice").GetString());
        Assert.NotEqual(invitation.GetProperty("because").GetProperty("text").GetString(), english.GetProperty("invitation").GetProperty("because").GetProperty("text").GetString());
        var list = await api.German.Ask("/api/alliances/partner-eins/partners");
        Assert.Null(list["model"].GetString());
        Assert.Equal("gains", list["basis"].GetString());
        Assert.Contains("Oben steht, wo beide Seiten viel gewinnen.", await api.German.GetStringAsync("/buendnis/partner-eins/partner"), StringComparison.Ordinal);
        Assert.Contains("Those come first where both sides gain much.", await api.English.GetStringAsync("/en/alliance/partner-eins/partners"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_an_input_named_in_a_gain_changes_the_score_or_takes_the_gain_away()
    {
        await Alliance("partner-zwei", "982");
        await Company("firma-partner-zwei", "98201", "PE-04");
        JsonElement before = default;
        await Eventually.Holds(
            async () => (before = await Partner(api.German, "partner-zwei", "firma-partner-zwei")).GetProperty("gainsForAlliance").EnumerateArray()
                .Any(gain => gain.GetProperty("inputs").EnumerateArray().Any(input => input.GetString() == "measures")),
            "what it lives is known, too");

        await api.German.Put("/api/companies/firma-partner-zwei", Profile("98201", willingToHost: false));

        await Eventually.Holds(
            async () => (await Partner(api.German, "partner-zwei", "firma-partner-zwei")).GetProperty("score").GetDouble() < before.GetProperty("score").GetDouble(),
            "the score is lower");
        var after = await Partner(api.German, "partner-zwei", "firma-partner-zwei");
        Assert.DoesNotContain(after.GetProperty("gainsForAlliance").EnumerateArray(), gain => gain.GetProperty("code").GetString() == "alliance.host");
    }

    [Fact]
    public async Task A_firm_is_invited_to_the_offer_as_the_alliance_calls_it_and_comes_along()
    {
        await api.German.Put("/api/alliances/partner-laedt-ein", """{"name":"Bündnis","postalCodes":["979"]}""");
        await api.German.Put("/api/alliances/partner-laedt-ein/offers/breakfast", """{"state":"running","title":"Frühstück am Hafen","practice":"BU-01"}""");
        var day = GermanCalendar.DayOf(TimeProvider.System.GetUtcNow()).AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await api.German.Put("/api/alliances/partner-laedt-ein/measures/naechstes", $$"""{"kind":"breakfast","on":"{{day}}"}""");
        await Company("firma-laedt-ein", "97901");

        var invitation = (await Partner(api.German, "partner-laedt-ein", "firma-laedt-ein")).GetProperty("invitation");

        Assert.Equal(
            ("BU-01", "Frühstück am Hafen", day, "Zum Frühstück kommen und zuhören"),
            (Text("practice"), Text("title"), Text("next"), Text("action")));
        var because = invitation.GetProperty("because").GetProperty("text").GetString();
        Assert.Contains("Frühstück am Hafen", because, StringComparison.Ordinal);
        Assert.DoesNotContain("ausrichten", because, StringComparison.Ordinal);

        string? Text(string name) => invitation.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_craft_firm_is_of_the_sector_that_an_alliance_looks_for()
    {
        await api.German.Put("/api/alliances/partner-handwerk", """{"name":"Bündnis","postalCodes":["978"],"needs":{"sectors":["craft"]}}""");
        await api.German.Put("/api/alliances/partner-handwerk/offers/list", """{"state":"running","title":"Liste","practice":"IK-06"}""");
        await Company("firma-handwerk", "97801", sector: "craft");

        var gains = (await Partner(api.German, "partner-handwerk", "firma-handwerk")).GetProperty("gainsForAlliance").EnumerateArray();

        Assert.Contains(gains, gain => gain.GetProperty("code").GetString() == "alliance.wantedSector");
        Assert.Equal("craft", (await api.German.Ask("/api/companies/firma-handwerk"))["profile"].GetProperty("sector").GetString());
    }

    [Fact]
    public async Task Pages_of_partners_follow_each_other()
    {
        await Alliance("partner-drei", "983");
        foreach (var number in Enumerable.Range(1, 3))
            await Company($"firma-partner-drei-{number}", "98301", "PE-04");
        await Eventually.Holds(async () => (await api.German.Ask("/api/alliances/partner-drei/partners"))["candidates"].GetInt32() == 3, "all three are known");

        var first = await api.German.Ask("/api/alliances/partner-drei/partners?limit=2");
        var second = await api.German.Ask($"/api/alliances/partner-drei/partners?limit=2&cursor={first["next"].GetString()}");

        Assert.Equal((2, 1), (first["items"].GetArrayLength(), second["items"].GetArrayLength()));
        Assert.Null(second["next"].GetString());
    }

    [Fact]
    public async Task Gaps_withhold_what_fewer_than_five_companies_are()
    {
        await Alliance("partner-vier", "984");
        foreach (var number in Enumerable.Range(1, 5))
            await Company($"firma-partner-vier-{number}", "98401");
        await Company("firma-partner-vier-allein", "98401", sector: "G");
        await Eventually.Holds(async () => await api.German.Ask("/api/alliances/partner-vier/gaps") is var answer
            && answer["cells"].GetArrayLength() == 1 && answer["cellsWithheld"].GetInt32() == 5, "all six are known");

        var gaps = await api.German.Ask("/api/alliances/partner-vier/gaps");

        var cell = Assert.Single(gaps["cells"].EnumerateArray());
        Assert.Equal(("production", "small", "PFL", 5), (cell.GetProperty("sector").GetString(), cell.GetProperty("size").GetString(), cell.GetProperty("topic").GetString(), cell.GetProperty("known").GetInt32()));
        Assert.Equal(5, gaps["known"].GetInt32());
        Assert.Equal("production", Assert.Single(gaps["map"].EnumerateArray()).GetProperty("sector").GetString());
        var total = Assert.Single(gaps["bySector"].EnumerateArray());
        Assert.Equal(("production", 5, 0, true), (total.GetProperty("what").GetString(), total.GetProperty("known").GetInt32(), total.GetProperty("members").GetInt32(), total.GetProperty("missing").GetBoolean()));
        Assert.Equal("small", Assert.Single(gaps["bySize"].EnumerateArray()).GetProperty("what").GetString());
    }

    [Fact]
    public async Task Gaps_do_not_tell_what_the_only_member_names()
    {
        foreach (var (alliance, postalCode, topic) in new[] { ("partner-nennt-pflege", "971", "PFL"), ("partner-nennt-eltern", "972", "ELT") })
        {
            await Alliance(alliance, postalCode);
            foreach (var number in Enumerable.Range(1, 5))
                await Company($"firma-{alliance}-{number}", $"{postalCode}01");
            await api.German.Put($"/api/companies/firma-{alliance}-mitglied", Profile($"{postalCode}01", willingToHost: false, topic: topic));
            await api.German.Put($"/api/alliances/{alliance}/members/firma-{alliance}-mitglied", """{"since":"2025-01-01"}""");
            await Eventually.Holds(async () => (await api.German.Ask($"/api/alliances/{alliance}/gaps"))["known"] is { ValueKind: JsonValueKind.Number } known && known.GetInt32() == 6, "all six are known");
        }

        var gaps = await api.German.Ask("/api/alliances/partner-nennt-pflege/gaps");

        Assert.Equal(gaps.Body, (await api.German.Ask("/api/alliances/partner-nennt-eltern/gaps")).Body);
        Assert.True(gaps["topicsWithheld"].GetBoolean());
        Assert.Equal((0, 0), (gaps["cells"].GetArrayLength(), gaps["topics"].GetArrayLength()));
    }

    [Fact]
    public async Task Peers_are_named_only_when_they_agreed()
    {
        await Company("firma-peer-fragt", "98501", headcount: 7654);
        await Company("firma-peer-stimmt-zu", "98501", "PE-04", headcount: 7600);
        await Company("firma-peer-schweigt", "98501", "PE-04", headcount: 7600);
        await api.German.Put("/api/companies/firma-peer-stimmt-zu/consents/showToPeers", """{"given":true}""");

        await Eventually.Holds(async () => (await api.German.Ask("/api/companies/firma-peer-fragt/peers?practice=PE-04"))["items"].GetArrayLength() > 0, "a peer is shown");
        var peer = Assert.Single((await api.German.Ask("/api/companies/firma-peer-fragt/peers?practice=PE-04"))["items"].EnumerateArray());

        Assert.Equal("firma-peer-stimmt-zu", peer.GetProperty("company").GetString());
        Assert.Contains("Ähnlich groß: ab 250 Beschäftigte.", peer.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Know_how_and_the_spotlight_tell_what_an_alliance_publishes()
    {
        await Alliance("partner-lernt", "986");
        await Alliance("partner-lehrt", "987");
        await api.German.Put("/api/alliances/partner-lehrt/offers/lotsen", """
            {"state":"running","title":"Lotsen für alle","practice":"BU-02","on":"2024-05-01","published":true,"beginning":"Mit sechs Betrieben","outcome":"40 Lotsen"}
            """);

        await Eventually.Holds(async () => (await Taught()).Length == 1, "the training is found");
        var offer = (await Taught())[0];
        Assert.Equal(("Lotsen für alle", "40 Lotsen"), (offer.GetProperty("title").GetString(), offer.GetProperty("outcome").GetString()));

        var month = DateTime.Today.AddDays(-1).AddMonths(2).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("urn:matchmaking:problem:nothing-picked", (await api.German.Ask($"/api/spotlights/{month}")).Type);
        var suggestions = await api.German.Ask($"/api/spotlights/{month}/suggestions?limit=200");
        Assert.Contains("partner-lehrt", suggestions["items"].EnumerateArray().Select(item => item.GetProperty("offer").GetProperty("alliance").GetString()));
        var picked = await api.German.Put($"/api/spotlights/{month}", """{"alliance":"partner-lehrt","offer":"lotsen"}""");
        Assert.Equal((month, "Lotsen für alle"), (picked["month"].GetString(), picked["offer"].GetProperty("title").GetString()));
        Assert.Equal(picked.Body, (await api.German.Ask($"/api/spotlights/{month}")).Body);

        async Task<JsonElement[]> Taught() =>
        [
            .. from item in (await api.German.Ask("/api/alliances/partner-lernt/know-how?limit=200"))["items"].EnumerateArray()
               where item.GetProperty("practice").GetString() == "BU-02"
               from example in item.GetProperty("examples").EnumerateArray()
               where example.GetProperty("offer").GetProperty("alliance").GetString() == "partner-lehrt"
               select example.GetProperty("offer"),
        ];
    }

    [Theory]
    [InlineData("/api/alliances/nirgendwo/partners", "unknown-alliance", HttpStatusCode.NotFound)]
    [InlineData("/api/alliances/nirgendwo/gaps", "unknown-alliance", HttpStatusCode.NotFound)]
    [InlineData("/api/alliances/nirgendwo/know-how", "unknown-alliance", HttpStatusCode.NotFound)]
    [InlineData("/api/alliances/duisburg/partners?limit=0", "invalid-parameter", HttpStatusCode.BadRequest)]
    [InlineData("/api/alliances/duisburg/partners?cursor=-1", "invalid-parameter", HttpStatusCode.BadRequest)]
    [InlineData("/api/companies/niemand/peers", "company-not-found", HttpStatusCode.NotFound)]
    [InlineData("/api/spotlights/2026-13", "invalid-parameter", HttpStatusCode.BadRequest)]
    [InlineData("/api/spotlights/0001-01/suggestions", "invalid-parameter", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_a_problem(string address, string problem, HttpStatusCode status)
    {
        var answer = await api.German.Ask(address);

        Assert.Equal((status, $"urn:matchmaking:problem:{problem}"), (answer.Status, answer.Type));
    }

    private static async Task<JsonElement> Partner(HttpClient client, string alliance, string company)
    {
        JsonElement partner = default;
        await Eventually.Holds(
            async () =>
            {
                var items = (await client.Ask($"/api/alliances/{alliance}/partners"))["items"].EnumerateArray();
                partner = items.FirstOrDefault(item => item.GetProperty("company").GetString() == company);
                return partner.ValueKind == JsonValueKind.Object;
            },
            $"{company} is suggested to {alliance}");
        return partner;
    }

    private async Task Alliance(string id, string postalCode)
    {
        await api.German.Put($"/api/alliances/{id}", $$"""{"name":"Beispielbündnis","region":"city","postalCodes":["{{postalCode}}"]}""");
        Assert.Equal(HttpStatusCode.OK, (await api.German.Put($"/api/alliances/{id}/offers/pflege", """{"state":"running","title":"Pflegelotsen","practice":"IK-06"}""")).Status);
    }

    private async Task Company(string id, string postalCode, string? lived = null, string sector = "C", int headcount = 40)
    {
        Assert.Equal(HttpStatusCode.OK, (await api.German.Put($"/api/companies/{id}", Profile(postalCode, willingToHost: true, sector, headcount))).Status);
        if (lived is not null)
            await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"{{lived}}","state":"lived"}""");
    }

    private static string Profile(string postalCode, bool willingToHost, string sector = "C", int headcount = 40, string topic = "PFL") => JsonSerializer.Serialize(new
    {
        name = "Beispielbetrieb",
        headcount,
        sector,
        shiftShare = 0.5,
        postalCode,
        topics = new[] { topic },
        willingToHost,
    });
}
