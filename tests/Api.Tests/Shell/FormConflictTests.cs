using System.Net;

namespace Matchmaking.Api.Tests.Shell;

/// <summary>What becomes of a form when somebody else was faster, and of what was typed when it is refused.</summary>
[Collection(ApiCollection.Name)]
public sealed class FormConflictTests(ApiFixture api) : IDisposable
{
    private const string Overtaken = "Inzwischen hat jemand";

    private readonly HttpClient visitor = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = api.German.BaseAddress };

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("massnahmen", "state", "Introduced", "AZ-04")]
    [InlineData("passt-nicht", "reason", "Cost", null)]
    [InlineData("einwilligung", "purpose", "ShowToPeers", null)]
    public async Task A_button_of_a_company_s_page_does_nothing_to_what_it_did_not_show(string action, string name, string value, string? practice)
    {
        var company = await NewCompany();
        var form = await Form($"betriebe/{company}", action, practice ?? "");
        await Change(company);

        var answer = await Send(form, (name, value));
        Assert.Contains(Overtaken, answer.Body, StringComparison.Ordinal);
        Assert.Equal(3, await Version($"companies/{company}"));

        var again = PageForm.In(answer.Body).First(each => each.Action.EndsWith(action, StringComparison.Ordinal) && each.Html.Contains(practice ?? "", StringComparison.Ordinal));
        Assert.DoesNotContain(Overtaken, (await Send(again, (name, value))).Body, StringComparison.Ordinal);
        Assert.Equal(4, await Version($"companies/{company}"));
    }

    [Fact]
    public async Task A_reason_stays_when_somebody_else_was_faster()
    {
        var company = await NewCompany();
        await api.German.Post($"/api/companies/{company}/measures", """{"practice":"AZ-04","state":"lived"}""");
        var form = await Form($"betriebe/{company}", company, "textarea");
        await Change(company, "AZ-05");

        var answer = await Send(form, ("reason", "Umbau der Halle"), ("state", "Paused"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(Overtaken, answer.Body, StringComparison.Ordinal);
        var again = PageForm.In(answer.Body).First(each => each["reason"].Length > 0);
        Assert.Equal("Umbau der Halle", again["reason"]);

        Assert.DoesNotContain(Overtaken, (await Send(again, ("state", "Paused"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_for_pausing_what_somebody_has_stopped_is_not_lost_in_an_error()
    {
        var company = await NewCompany();
        var form = await Form($"betriebe/{company}", company, "textarea");
        await api.German.Post($"/api/companies/{company}/measures", """{"practice":"AZ-04","state":"stopped","reason":"Geht nicht"}""");

        var answer = await Send(form, ("reason", "Umbau der Halle"), ("state", "Stopped"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Umbau der Halle", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Geht nicht", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_was_changed_meanwhile_shows_both()
    {
        var company = await NewCompany();
        var form = await Form($"betriebe/{company}/profil", "profil", "");
        await api.German.Put($"/api/companies/{company}", Requests.Profile(headcount: 77));

        var answer = await Send(form, ("Form.Headcount", "55"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("77 Beschäftigte", answer.Body, StringComparison.Ordinal);
        Assert.Equal("55", Assert.Single(PageForm.In(answer.Body))["Form.Headcount"]);
    }

    public static TheoryData<string, string, string, string[]> AllianceForms => new()
    {
        { "", "angebot", "new-title", ["title=Neues Angebot", "state=Idea", "practice=BU-05", "beginning=So fing es an", "outcome=Das kam heraus", "published=true"] },
        { "", "angebot", "tandem-title", ["title=Tandem für alle", "beginning=Ein Anfang", "outcome=Ein Ende", "practice=BU-05"] },
        { "", "angebot", "why-tandem", ["reason=Der Raum wird umgebaut", "state=Paused"] },
        { "/massnahmen?kind=Project", "eintragen", "", ["title=Ferienbetreuung", "on=2026-02-01", "until=2026-03-01"] },
        { "/mitglieder", "sitz", "organisation-stadt", ["organisation=Kreis Muster", "from=2026-01-01"] },
        { "/mitglieder", "sitz-frei", "", ["until=2026-01-31"] },
        { "/mitglieder", "sitz", "organisationKind\" name", ["organisation=Kammer Muster", "organisationKind=Chamber", "from=2025-01-01"] },
        { "/mitglieder", "sitz-berichtigen", "renamed-stadt", ["organisation=Kreis Muster", "place=0"] },
        { "/mitglieder", "gesucht", "", ["topic=PFL", "sector=logistics", "size=Small", "districts=Ruhrort, Homberg"] },
    };

    [Theory, MemberData(nameof(AllianceForms))]
    public async Task A_form_of_an_alliance_keeps_what_was_typed_when_somebody_else_was_faster(string page, string action, string mark, string[] typed)
    {
        var alliance = await NewAlliance();
        var form = await Form($"buendnis/{alliance}{page}", action, mark);
        await api.German.Put($"/api/alliances/{alliance}/measures/treffen", """{"kind":"breakfast","on":"2025-06-05","title":"Treffen am See"}""");
        var fields = typed.Select(field => field.Split('=', 2)).Select(field => (field[0], (string?)field[1])).ToArray();

        var answer = await Send(form, fields);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(Overtaken, answer.Body, StringComparison.Ordinal);
        var again = PageForm.In(answer.Body).First(each => each.Action.EndsWith(action, StringComparison.Ordinal) && each.Html.Contains(mark, StringComparison.Ordinal));
        // What a button says is not kept: it is pressed again.
        Assert.All(fields.Where(field => field.Item1 != "state"), field => Assert.Equal(field.Item2, again[field.Item1]));

        var version = await Version($"alliances/{alliance}");
        var done = await Send(again, [.. fields.Where(field => field.Item1 == "state")]);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(version + 1, await Version($"alliances/{alliance}"));
    }

    [Fact]
    public async Task A_reason_of_the_past_is_corrected_on_the_page_of_the_alliance()
    {
        var alliance = await NewAlliance();
        await api.German.Put($"/api/alliances/{alliance}/offers/tandem", """{"state":"paused","reason":"Erika Beispiel fehlt"}""");
        await api.German.Put($"/api/alliances/{alliance}/offers/tandem", """{"state":"running"}""");
        var form = await Form($"buendnis/{alliance}", "grund-berichtigen", "Erika Beispiel");

        var blank = await Send(form, ("place", "1"), ("reason", " "));
        Assert.Contains("Bitte nennen Sie einen Grund.", blank.Body, StringComparison.Ordinal);
        var done = await Send(form, ("place", "1"), ("reason", "Die Leitung fehlt"));
        Assert.Contains("Der Grund ist berichtigt.", done.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Erika", done.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_for_itself_stays_too_however_long_it_is()
    {
        var alliance = await NewAlliance();
        var story = string.Concat(Enumerable.Repeat("Übermäßig ", 110));

        var answer = await Send(await Form($"buendnis/{alliance}", "angebot", "new-title"), ("title", "Zu lang"), ("state", "Idea"), ("beginning", story));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var again = PageForm.In(answer.Body).First(each => each.Html.Contains("new-title", StringComparison.Ordinal));
        Assert.Equal(("Zu lang", story.Trim()), (again["title"], again["beginning"].Trim()));

        var seat = await Send(await Form($"buendnis/{alliance}/mitglieder", "sitz", "organisation-stadt"), ("organisation", "Kreis Muster"), ("from", "2099-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, seat.Status);
        Assert.Equal("Kreis Muster", PageForm.In(seat.Body).First(each => each.Html.Contains("organisation-stadt", StringComparison.Ordinal))["organisation"]);
    }

    [Theory]
    [InlineData("/massnahmen?kind=Breakfast", "eintragen", "", "on")]
    [InlineData("/mitglieder", "sitz", "organisation-stadt", "from")]
    [InlineData("/mitglieder", "sitz-frei", "", "until")]
    public async Task A_day_that_was_left_out_is_asked_for_and_does_not_become_today(string page, string action, string mark, string day)
    {
        var alliance = await NewAlliance();
        var version = await Version($"alliances/{alliance}");

        var answer = await Send(await Form($"buendnis/{alliance}{page}", action, mark), ("title", "Treffen"), ("organisation", "Kreis Muster"), (day, ""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Bitte nennen Sie einen Tag.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(version, await Version($"alliances/{alliance}"));
    }

    [Fact]
    public async Task The_address_of_a_refused_form_leads_back_to_its_page()
    {
        var alliance = await NewAlliance();

        Assert.Contains("Neues Angebot", (await visitor.Ask($"buendnis/{alliance}/angebot")).Body, StringComparison.Ordinal);
        Assert.Contains("New offer", (await visitor.Ask($"en/alliance/{alliance}/offer")).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_member_is_found_by_its_name_in_either_spelling_and_chosen()
    {
        var alliance = await NewAlliance();
        var company = $"firma-{Guid.NewGuid():N}";
        await api.German.Put($"/api/companies/{company}", Requests.Profile(name: "Bäckerei Krähenfuß"));

        var found = await visitor.Ask($"buendnis/{alliance}/mitglieder?find=baeckerei+kraehenfuss");
        var form = PageForm.In(found.Body).Single(each => each.Action.EndsWith("aufnehmen", StringComparison.Ordinal));
        Assert.Contains("47166 Hamborn", form.Html, StringComparison.Ordinal);
        var refused = await Send(form, ("company", company), ("since", "2099-01-01"));
        var again = PageForm.In(refused.Body).Single(each => each.Action.EndsWith("aufnehmen", StringComparison.Ordinal));
        Assert.Equal((company, "2099-01-01"), (again["company"], again["since"]));

        var done = await Send(again, ("since", "2025-01-01"));
        Assert.Contains("Der Betrieb ist jetzt Mitglied", done.Body, StringComparison.Ordinal);
        Assert.Contains("Schon Mitglied: Bäckerei Krähenfuß", WebUtility.HtmlDecode((await visitor.Ask($"buendnis/{alliance}/mitglieder?find=kr%C3%A4henfu%C3%9F")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_found_is_said_with_a_way_on()
    {
        var alliance = await NewAlliance();

        var page = await visitor.Ask($"buendnis/{alliance}/mitglieder?find=nirgendwo");

        Assert.Contains("betriebe/neu", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(PageForm.In(page.Body), each => each.Action.EndsWith("aufnehmen", StringComparison.Ordinal));
    }

    private async Task<PageForm> Form(string page, string action, string mark) => PageForm.In((await visitor.Ask(page)).Body)
        .First(form => form.Action.EndsWith(action, StringComparison.Ordinal) && form.Html.Contains(mark, StringComparison.Ordinal));

    private Task<Answer> Send(PageForm form, params (string Name, string? Value)[] typed) => visitor.Ask(HttpMethod.Post, $"/{form.Action}", form.With(typed));

    private async Task<int> Version(string of) => (await api.German.Ask($"/api/{of}"))["version"].GetInt32();

    /// <summary>With one measure: version 2.</summary>
    private async Task<string> NewCompany()
    {
        var company = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{company}/measures", """{"practice":"AZ-04","state":"planned"}""");
        return company;
    }

    private Task<Answer> Change(string company, string practice = "IK-01") =>
        api.German.Post($"/api/companies/{company}/measures", $$"""{"practice":"{{practice}}","state":"idea"}""");

    private async Task<string> NewAlliance()
    {
        var id = $"buendnis-{Guid.NewGuid():N}";
        await api.German.Put($"/api/alliances/{id}", """{"name":"Beispielbündnis","postalCodes":["989"]}""");
        await api.German.Put($"/api/alliances/{id}/offers/tandem", """{"state":"running","title":"Tandem","on":"2025-01-01"}""");
        await api.German.Put($"/api/alliances/{id}/seats/stadt", """{"kind":"municipality","organisation":"Stadt","from":"2024-01-01"}""");
        return id;
    }
}
