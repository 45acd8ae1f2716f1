using System.Net;
using System.Text.Json;
using Matchmaking.Api.Tests.Shell;

namespace Matchmaking.Api.Tests.Alliances;

[Collection(ApiCollection.Name)]
public sealed class AllianceTests(ApiFixture api)
{
    [Fact]
    public async Task Duisburg_shows_published_facts_each_with_its_source()
    {
        var published = (await api.German.Ask("/api/alliances/duisburg"))["published"];

        Assert.Equal(2014, published.GetProperty("founded").GetProperty("year").GetInt32());
        Assert.Equal(3, published.GetProperty("seats").GetArrayLength());
        Assert.Equal(3, published.GetProperty("offers").GetArrayLength());
        Assert.Equal(6, published.GetProperty("charter").GetProperty("commitments").GetArrayLength());
        Assert.Equal("2026-02-28", published.GetProperty("award").GetProperty("deadline").GetString());
        var known = published.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("source").GetString()).ToList();
        Assert.All(published.GetProperty("offers").EnumerateArray(), offer => Assert.Contains(offer.GetProperty("source").GetString(), known));
    }

    [Fact]
    public async Task Duisburg_is_there_from_the_start_with_its_seats_and_offers_and_nothing_invented()
    {
        var duisburg = await api.German.Ask("/api/alliances/duisburg");

        Assert.Equal("Duisburger Bündnis für Vereinbarkeit", duisburg["profile"].GetProperty("name").GetString());
        Assert.Equal(["municipality", "chamber", "employersAssociation"], Strings(duisburg["seats"], "kind"));
        Assert.All(duisburg["seats"].EnumerateArray(), seat => Assert.NotNull(seat.GetProperty("organisation").GetString()));
        Assert.Equal(["charter", "breakfast", "award"], Strings(duisburg["offers"], "offer"));
        // No source names the day since when.
        Assert.All(duisburg["offers"].EnumerateArray(), offer => Assert.Equal(JsonValueKind.Null, offer.GetProperty("on").ValueKind));
        Assert.All(duisburg["seats"].EnumerateArray(), seat => Assert.Equal(JsonValueKind.Null, seat.GetProperty("terms")[0].GetProperty("from").ValueKind));
        Assert.Equal(3, duisburg["counts"].GetProperty("offersRunning").GetInt32());
        Assert.Equal(0, duisburg["measures"].GetArrayLength());
        Assert.Equal(0, duisburg["members"].GetArrayLength());
    }

    [Fact]
    public async Task A_profile_that_was_put_is_answered_read_again_and_listed()
    {
        var id = Id();
        var put = await api.German.Put($"/api/alliances/{id}", """
            {"name":"Beispielbündnis am Fluss","city":"Flussstadt","region":"mixed","postalCodes":["990","99101"],"districts":["Hafen"],
             "website":"https://buendnis.example","founded":2014,"example":true,
             "needs":{"topics":["PFL"],"sectors":["health-care"],"sizes":["small","micro"],"districts":["Hafen"]}}
            """);
        var read = await api.German.Ask($"/api/alliances/{id}");

        Assert.Equal((HttpStatusCode.OK, put.Body), (put.Status, read.Body));
        Assert.Equal((id, 1), (read["alliance"].GetString(), read["version"].GetInt32()));
        Assert.Equal(["micro", "small"], read["profile"].GetProperty("needs").GetProperty("sizes").EnumerateArray().Select(size => size.GetString()));
        Assert.Equal(JsonValueKind.Null, read["published"].ValueKind);
        var line = (await api.German.Ask("/api/alliances?limit=200"))["items"].EnumerateArray().Single(item => item.GetProperty("alliance").GetString() == id);
        Assert.Equal(("Flussstadt", "mixed"), (line.GetProperty("city").GetString(), line.GetProperty("region").GetString()));
    }

    [Fact]
    public async Task A_profile_that_rests_on_an_old_version_is_refused()
    {
        var id = Id();
        var first = await Describe(id, "Eins", ("If-None-Match", "*"));
        var tag = first.Headers.ETag!.ToString();

        Assert.Equal((HttpStatusCode.OK, tag), (first.Status, (await api.German.Ask($"/api/alliances/{id}")).Headers.ETag!.ToString()));
        Assert.Equal("urn:matchmaking:problem:alliance-exists", (await Describe(id, "Zwei", ("If-None-Match", "*"))).Type);
        Assert.Equal(HttpStatusCode.OK, (await Describe(id, "Zwei", ("If-Match", tag))).Status);
        var late = await Describe(id, "Drei", ("If-Match", tag));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:matchmaking:problem:alliance-changed"), (late.Status, late.Type));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Describe(Id(), "Vier", ("If-Match", "*"))).Status);
    }

    private async Task<Answer> Describe(string id, string name, (string Name, string Value) header)
    {
        using var client = new HttpClient { BaseAddress = api.German.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation(header.Name, header.Value);
        return await client.Put($"/api/alliances/{id}", $$"""{"name":"{{name}}"}""");
    }

    [Fact]
    public async Task The_list_of_alliances_goes_on_where_its_page_ended()
    {
        var ids = new[] { await NewAlliance(), await NewAlliance(), await NewAlliance() };

        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await api.German.Ask($"/api/alliances?limit=2&cursor={cursor}");
            seen.AddRange(Strings(page["items"], "alliance"));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);

        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);
        Assert.Subset(seen.ToHashSet(), ids.ToHashSet<string?>());
    }

    [Fact]
    public async Task A_seat_stays_while_those_who_hold_it_change()
    {
        var id = await NewAlliance();
        await api.German.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Jugendamt","from":"2021-01-01"}""");
        await api.German.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Kompetenzzentrum","from":"2024-06-01"}""");

        var seat = (await api.German.Ask($"/api/alliances/{id}"))["seats"][0];
        Assert.Equal("Kompetenzzentrum", seat.GetProperty("organisation").GetString());
        Assert.Equal("2024-05-31", seat.GetProperty("terms")[0].GetProperty("until").GetString());

        var vacated = await api.German.Delete($"/api/alliances/{id}/seats/stadt?until=2024-12-31");
        Assert.Equal(JsonValueKind.Null, vacated["seats"][0].GetProperty("organisation").ValueKind);
        Assert.Equal("urn:matchmaking:problem:seat-not-held", (await api.German.Delete($"/api/alliances/{id}/seats/kammer")).Type);
    }

    [Fact]
    public async Task An_offer_goes_from_idea_to_running_and_leaves_no_step_out()
    {
        var id = await NewAlliance();
        await api.German.Put($"/api/alliances/{id}/offers/lotsen", """{"state":"idea","title":"Lotsenausbildung","practice":"BU-02","on":"2025-01-01"}""");

        Assert.Equal("urn:matchmaking:problem:illegal-offer-step", (await api.German.Put($"/api/alliances/{id}/offers/lotsen", """{"state":"running"}""")).Type);
        await api.German.Put($"/api/alliances/{id}/offers/lotsen", """{"state":"planned","on":"2025-03-01"}""");
        var running = await api.German.Put($"/api/alliances/{id}/offers/lotsen", """{"state":"running","on":"2025-06-01","published":true,"outcome":"12 Lotsen"}""");
        Assert.Equal("urn:matchmaking:problem:offer-reason-required", (await api.German.Put($"/api/alliances/{id}/offers/lotsen", """{"state":"paused"}""")).Type);

        var offer = running["offers"][0];
        Assert.Equal(("running", "Lotsenausbildung", true), (offer.GetProperty("state").GetString(), offer.GetProperty("title").GetString(), offer.GetProperty("published").GetBoolean()));
        Assert.Equal(["idea", "planned", "running"], Strings(offer.GetProperty("history"), "state"));
    }

    [Fact]
    public async Task Measures_of_all_kinds_add_up()
    {
        var id = await NewAlliance();
        var company = await api.German.NewCompany();
        foreach (var (measure, body) in new[]
        {
            ("lotsen-1", """{"kind":"guideTraining","on":"2025-05-05","figure":14}"""),
            ("fruehstueck-1", """{"kind":"breakfast","on":"2025-06-05","figure":20}"""),
            ("rueckkehr-tr", """{"kind":"checklist","on":"2025-06-05","topic":"return","language":"tr"}"""),
            ("charta-1", $$"""{"kind":"charterSignature","on":"2025-06-05","company":"{{company}}","charter":"duisburger-charta"}"""),
            ("projekt-1", """{"kind":"project","on":"2025-06-05","title":"Ferienbetreuung"}"""),
            ("irrtum", """{"kind":"breakfast","on":"2025-07-05"}"""),
        })
            Assert.Equal(HttpStatusCode.OK, (await api.German.Put($"/api/alliances/{id}/measures/{measure}", body)).Status);

        var counts = (await api.German.Delete($"/api/alliances/{id}/measures/irrtum"))["counts"];

        Assert.Equal(
            (14, 1, 1, 1, 1, 1),
            (Count("guidesTrained"), Count("trainingsHeld"), Count("breakfastsHeld"), Count("checklists"), Count("charterSignatures"), Count("projectsRunning")));
        Assert.Equal("urn:matchmaking:problem:unknown-alliance-measure", (await api.German.Delete($"/api/alliances/{id}/measures/irrtum")).Type);
        Assert.Equal(
            "urn:matchmaking:problem:alliance-details-do-not-fit",
            (await api.German.Put($"/api/alliances/{id}/measures/falsch", """{"kind":"checklist","on":"2025-06-05"}""")).Type);

        int Count(string name) => counts.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Members_come_and_go_and_are_named()
    {
        var id = await NewAlliance();
        var company = await api.German.NewCompany();
        await api.German.Put($"/api/alliances/{id}/members/{company}", """{"since":"2024-02-01"}""");

        var members = (await api.German.Ask($"/api/alliances/{id}"))["members"];
        Assert.Equal("2024-02-01", members[0].GetProperty("since").GetString());
        await Testing.Eventually.Holds(
            async () => (await api.German.Ask($"/api/alliances/{id}"))["members"][0].GetProperty("name").GetString() == "Metallbau Nord", "the member has its name");

        var ended = await api.German.Delete($"/api/alliances/{id}/members/{company}?until=2025-01-31");
        Assert.Equal(0, ended["members"].GetArrayLength());
        Assert.Equal("2025-01-31", ended["formerMembers"][0].GetProperty("until").GetString());
        Assert.Equal("urn:matchmaking:problem:not-a-member", (await api.German.Delete($"/api/alliances/{id}/members/{company}")).Type);
    }

    [Fact]
    public async Task Who_ended_a_membership_today_by_mistake_takes_that_back_on_the_page()
    {
        using var visitor = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = api.German.BaseAddress };
        var id = await NewAlliance();
        var company = await api.German.NewCompany();
        await api.German.Put($"/api/alliances/{id}/members/{company}", """{"since":"2024-02-01"}""");
        await api.German.Delete($"/api/alliances/{id}/members/{company}");

        var page = await visitor.GetStringAsync($"/buendnis/{id}/mitglieder");
        Assert.DoesNotContain("Mitgliedschaft beenden", page, StringComparison.Ordinal);
        var form = PageForm.In(page).Single(each => each.Html.Contains("Ende zurücknehmen", StringComparison.Ordinal) || each.Html.Contains("Ende zur&#xFC;cknehmen", StringComparison.Ordinal));
        await visitor.Ask(HttpMethod.Post, form.Action, form.With(("company", company)));

        var read = await api.German.Ask($"/api/alliances/{id}");
        Assert.Equal(("2024-02-01", 0), (read["members"][0].GetProperty("since").GetString(), read["formerMembers"].GetArrayLength()));
        Assert.Contains("Mitgliedschaft beenden", await visitor.GetStringAsync($"/buendnis/{id}/mitglieder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_again_is_taken_back_beside_the_conversation()
    {
        using var visitor = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = api.German.BaseAddress };
        var id = await NewAlliance();
        var company = await api.German.NewCompany();
        await api.German.Post($"/api/alliances/{id}/pipeline", $$"""{"company":"{{company}}","outcome":"neverAgain"}""");

        var form = PageForm.In(await visitor.GetStringAsync($"/buendnis/{id}/partner")).Single(each => each.Html.Contains("Wieder vorschlagen", StringComparison.Ordinal));
        await visitor.Ask(HttpMethod.Post, form.Action, form.With(("outcome", "Reopened")));

        var page = await visitor.GetStringAsync($"/buendnis/{id}/partner");
        Assert.Contains("wieder offen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wieder vorschlagen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_is_not_there_becomes_no_member_and_is_not_talked_to()
    {
        var id = await NewAlliance();

        var member = await api.German.Put($"/api/alliances/{id}/members/erfunden-gmbh", "{}");
        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:company-not-found"), (member.Status, member.Type));
        var approach = await api.English.Post($"/api/alliances/{id}/pipeline", """{"company":"erfunden-gmbh","outcome":"met"}""");
        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:company-not-found"), (approach.Status, approach.Type));
        Assert.Equal(1, (await api.German.Ask($"/api/alliances/{id}"))["version"].GetInt32());
    }

    [Fact]
    public async Task Hosts_signatories_and_charters_that_are_not_there_are_refused_with_a_sentence()
    {
        var id = await NewAlliance();
        var company = await api.German.NewCompany();

        var host = await api.German.Put($"/api/alliances/{id}/measures/treffen", """{"kind":"breakfast","on":"2025-06-05","company":"erfunden-gmbh"}""");
        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:company-not-found"), (host.Status, host.Type));
        var charter = await api.German.Put(
            $"/api/alliances/{id}/measures/charta", $$"""{"kind":"charterSignature","on":"2025-06-05","company":"{{company}}","charter":"erfunden"}""");
        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:unknown-charter"), (charter.Status, charter.Type));
        Assert.Contains("nrw-charta", charter["detail"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_charter_of_its_own_takes_its_first_signature_and_has_a_name()
    {
        var id = await NewAlliance();
        var company = await api.German.NewCompany();

        Assert.Contains("<option value=\"own-charter\"", await api.German.GetStringAsync($"/buendnis/{id}/massnahmen?kind=CharterSignature"), StringComparison.Ordinal);
        var signed = await api.German.Put($"/api/alliances/{id}/measures/charta", $$"""{"kind":"charterSignature","on":"2025-06-05","company":"{{company}}","charter":"own-charter"}""");
        Assert.Equal(1, signed["counts"].GetProperty("charterSignatures").GetInt32());
        Assert.Contains("Eigene Charta des Bündnisses", WebUtility.HtmlDecode(await api.German.GetStringAsync($"/buendnis/{id}/massnahmen")), StringComparison.Ordinal);
        Assert.DoesNotContain("own-charter", await api.German.GetStringAsync("/buendnis/duisburg/massnahmen?kind=CharterSignature"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_leaves_an_ended_term_and_a_past_reason_for_good()
    {
        var id = await NewAlliance();
        await api.German.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Erika Beispiel","from":"2020-01-01"}""");
        await api.German.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Jugendamt","from":"2024-01-01"}""");
        foreach (var offer in new[] { """{"state":"running","title":"Tandem"}""", """{"state":"paused","reason":"Erika Beispiel fehlt"}""", """{"state":"running"}""" })
            await api.German.Put($"/api/alliances/{id}/offers/tandem", offer);

        var seat = await api.German.Post($"/api/alliances/{id}/seats/stadt/corrections", """{"term":0,"organisation":"Kompetenzzentrum"}""");
        var reason = await api.German.Post($"/api/alliances/{id}/offers/tandem/corrections", """{"entry":1,"reason":"Frau Kaya fehlt"}""");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (seat.Status, reason.Status));
        Assert.Equal("reason", Assert.Single(reason["warnings"].EnumerateArray()).GetProperty("field").GetString());
        Assert.Equal("2023-12-31", reason["seats"][0].GetProperty("terms")[0].GetProperty("until").GetString());
        Assert.Equal(3, reason["offers"][0].GetProperty("history").GetArrayLength());
        Assert.DoesNotContain("Erika", (await api.German.Ask($"/api/alliances/{id}")).Body, StringComparison.Ordinal);

        Assert.Equal("urn:matchmaking:problem:unknown-entry", (await api.German.Post($"/api/alliances/{id}/seats/stadt/corrections", """{"term":2,"organisation":"Stadt"}""")).Type);
        Assert.Equal("urn:matchmaking:problem:unknown-entry", (await api.German.Post($"/api/alliances/{id}/offers/tandem/corrections", """{"entry":0,"reason":"Sommer"}""")).Type);
        Assert.Equal("urn:matchmaking:problem:invalid-body", (await api.German.Post($"/api/alliances/{id}/offers/tandem/corrections", """{"entry":-1,"reason":"Sommer"}""")).Type);
    }

    [Fact]
    public async Task Texts_that_look_like_a_person_are_stored_with_a_warning()
    {
        var id = await NewAlliance();

        var seat = await api.German.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Frau Kaya, Jugendamt","from":"2024-01-01"}""");
        Assert.Equal(HttpStatusCode.OK, seat.Status);
        var warning = Assert.Single(seat["warnings"].EnumerateArray());
        Assert.Equal("organisation", warning.GetProperty("field").GetString());
        Assert.Contains("„Frau Kaya“", warning.GetProperty("text").GetString(), StringComparison.Ordinal);

        var offer = await api.English.Put($"/api/alliances/{id}/offers/tandem", """{"state":"idea","title":"Tandem","beginning":"Call 0203 1234567."}""");
        Assert.Equal("beginning", Assert.Single(offer["warnings"].EnumerateArray()).GetProperty("field").GetString());
        Assert.Empty((await api.German.Ask($"/api/alliances/{id}"))["warnings"].EnumerateArray());
    }

    [Fact]
    public async Task A_sector_that_is_looked_for_is_named_in_plain_words()
    {
        var answer = await api.German.Put("/api/alliances/unbrauchbar", """{"name":"B","needs":{"sectors":["C"]}}""");

        Assert.Contains("craft", answer.Error("needs.sectors[0]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_can_rest_on_the_version_that_was_read()
    {
        var id = await NewAlliance();
        var company = await api.German.NewCompany();
        var tag = (await api.German.Ask($"/api/alliances/{id}")).Headers.ETag!.ToString();
        using var client = new HttpClient { BaseAddress = api.German.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", tag);

        Assert.Equal(HttpStatusCode.OK, (await client.Put($"/api/alliances/{id}/offers/tandem", """{"state":"idea","title":"Tandem"}""")).Status);

        Answer[] late =
        [
            await client.Put($"/api/alliances/{id}/offers/tandem", """{"state":"planned"}"""),
            await client.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Stadt","from":"2024-01-01"}"""),
            await client.Delete($"/api/alliances/{id}/seats/stadt"),
            await client.Put($"/api/alliances/{id}/measures/treffen", """{"kind":"breakfast","on":"2024-01-01"}"""),
            await client.Delete($"/api/alliances/{id}/measures/treffen"),
            await client.Put($"/api/alliances/{id}/members/{company}", "{}"),
            await client.Delete($"/api/alliances/{id}/members/{company}"),
            await client.Post($"/api/alliances/{id}/pipeline", $$"""{"company":"{{company}}","outcome":"met"}"""),
        ];
        Assert.All(late, answer => Assert.Equal(
            (HttpStatusCode.PreconditionFailed, "urn:matchmaking:problem:alliance-changed"), (answer.Status, answer.Type)));
    }

    [Fact]
    public async Task Conversations_are_kept_newest_first()
    {
        var id = await NewAlliance();
        var (first, second) = (await api.German.NewCompany(), await api.German.NewCompany());
        await api.German.Post($"/api/alliances/{id}/pipeline", $$"""{"company":"{{first}}","outcome":"met","on":"2025-01-02"}""");
        var pipeline = await api.German.Post($"/api/alliances/{id}/pipeline", $$"""{"company":"{{second}}","outcome":"declined","on":"2025-02-02"}""");

        Assert.Equal([second, first], Strings(pipeline["items"], "company"));
        Assert.Equal(pipeline.Body, (await api.German.Ask($"/api/alliances/{id}/pipeline")).Body);
    }

    [Fact]
    public async Task The_same_key_twice_has_one_effect_and_another_change_under_it_is_refused()
    {
        var id = await NewAlliance();
        var company = await api.German.NewCompany();
        var first = await api.German.Put($"/api/alliances/{id}/members/{company}", """{"since":"2024-02-01"}""", "key-1");
        await api.German.Delete($"/api/alliances/{id}/members/{company}?until=2024-03-01");
        var again = await api.German.Put($"/api/alliances/{id}/members/{company}", """{"since":"2024-02-01"}""", "key-1");

        Assert.Equal((2, 3), (first["version"].GetInt32(), again["version"].GetInt32()));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await api.German.Put($"/api/alliances/{id}/members/beispiel-zwei", """{"since":"2024-02-01"}""", "key-1")).Status);
    }

    [Theory]
    [InlineData("""{"name":"B","region":"space"}""", "region")]
    [InlineData("""{"name":"B","postalCodes":["47x"]}""", "postalCodes[0]")]
    [InlineData("""{"name":"B","website":"buendnis"}""", "website")]
    [InlineData("""{"name":"B","founded":1066}""", "founded")]
    [InlineData("""{"name":"B","needs":{"sectors":["mining-the-moon"]}}""", "needs.sectors[0]")]
    [InlineData("""{"name":"B","needs":{"sizes":["huge"]}}""", "needs.sizes[0]")]
    [InlineData("""{"name":"B","needs":{"topics":[null]}}""", "needs.topics[0]")]
    [InlineData("""{"name":"B","coordinator":"somebody"}""", "coordinator")]
    [InlineData("""{}""", "name")]
    public async Task A_profile_that_cannot_be_used_names_the_member_at_fault(string body, string field)
    {
        var answer = await api.German.Put("/api/alliances/unbrauchbar", body);

        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:invalid-body"), (answer.Status, answer.Type));
        Assert.NotEmpty(answer.Error(field));
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask("/api/alliances/unbrauchbar")).Status);
    }

    [Fact]
    public async Task Days_and_ids_that_cannot_be_used_are_refused_with_a_sentence()
    {
        var id = await NewAlliance();

        Assert.Equal("Erwartet wird ein Tag wie 2026-02-28.", (await api.German.Put($"/api/alliances/{id}/members/beispiel", """{"since":"gestern"}""")).Error("since"));
        Assert.Equal("A day such as 2026-02-28 is expected.", (await api.English.Delete($"/api/alliances/{id}/members/beispiel?until=31.12.2025")).Error("until"));
        Assert.StartsWith("Erlaubt sind 2 bis 64", (await api.German.Put($"/api/alliances/{id}/members/GmbH", "{}")).Error("company"), StringComparison.Ordinal);
        Assert.Equal("urn:matchmaking:problem:invalid-date", (await api.German.Put($"/api/alliances/{id}/members/beispiel", """{"since":"2999-01-01"}""")).Type);
        Assert.Equal("urn:matchmaking:problem:unknown-alliance", (await api.German.Put("/api/alliances/nirgendwo/members/beispiel", "{}")).Type);
    }

    private static string Id() => $"buendnis-{Guid.NewGuid():N}";

    private static IEnumerable<string?> Strings(JsonElement list, string member) => list.EnumerateArray().Select(item => item.GetProperty(member).GetString());

    private async Task<string> NewAlliance()
    {
        var id = Id();
        Assert.Equal(HttpStatusCode.OK, (await api.German.Put($"/api/alliances/{id}", """{"name":"Beispielbündnis","postalCodes":["989"]}""")).Status);
        return id;
    }
}
