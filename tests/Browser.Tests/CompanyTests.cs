using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A company at work on its page, with scripts switched off.</summary>
public sealed class CompanyTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_new_company_gets_its_page_and_its_next_steps()
    {
        var page = await NewCompany("Bäckerei Süd");

        Assert.Contains("betriebe/baeckerei-sued", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bäckerei Süd");
        await Assertions.Expect(page.Locator(".suggestion")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task A_wrong_profile_keeps_what_was_typed_and_names_each_field()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("betriebe/neu");
        await page.Locator("#name").FillAsync("Schlosserei");
        await page.Locator("#postal-code").FillAsync("47");
        await Button(page, "Speichern").ClickAsync();

        await Assertions.Expect(page.Locator("[role=alert] li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#postal-code-fault")).ToContainTextAsync("fünf Ziffern");
        Assert.Equal("Schlosserei", await page.Locator("#name").InputValueAsync());
        Assert.Equal("47", await page.Locator("#postal-code").InputValueAsync());
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_at_its_field()
    {
        await NewCompany("Doppelt GmbH");
        var page = await NewCompany("Doppelt GmbH");

        await Assertions.Expect(page.Locator("#name-fault")).ToContainTextAsync("gibt es schon");
    }

    [Fact]
    public async Task Planning_a_suggestion_puts_it_on_the_board()
    {
        var page = await NewCompany("Planerei");
        var title = await TitleOfFirst(page);

        await page.Locator("#vorschlag-1").GetByText("Planen wir").ClickAsync();

        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("ist jetzt geplant");
        await Assertions.Expect(page.Locator("section", new() { Has = page.Locator("#stand-Planned") }).Locator(".card__title")).ToHaveTextAsync(title);
        Assert.NotEqual(title, await TitleOfFirst(page));
    }

    [Fact]
    public async Task What_is_done_already_counts_as_lived()
    {
        var page = await NewCompany("Machtschon");

        await page.Locator("#vorschlag-1").GetByText("Machen wir schon").ClickAsync();

        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("ist jetzt gelebt");
        await Assertions.Expect(page.Locator("#stand-Lived")).ToContainTextAsync("1");
    }

    [Fact]
    public async Task What_does_not_fit_is_hidden_and_can_be_brought_back()
    {
        var page = await NewCompany("Passtnicht");
        var title = await TitleOfFirst(page);

        await page.Locator("#vorschlag-1 .not-fitting summary").ClickAsync();
        await page.Locator("#vorschlag-1").GetByText("gerade nicht").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("ein Jahr lang nicht mehr");
        Assert.NotEqual(title, await TitleOfFirst(page));

        await page.Locator(".dismissed summary").ClickAsync();
        await Button(page, "Passt doch").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("wieder vorgeschlagen");
    }

    [Fact]
    public async Task Pausing_asks_for_a_reason_and_shows_it()
    {
        var page = await NewCompany("Pausenhof");
        await page.Locator("#vorschlag-1").GetByText("Machen wir schon").ClickAsync();
        var card = page.Locator(".card").First;

        await card.Locator("summary").ClickAsync();
        await card.GetByText("Pausieren").ClickAsync();
        await Assertions.Expect(card.Locator(".fault")).ToContainTextAsync("Grund");

        await card.Locator("textarea").FillAsync($"Umbau der Halle {new string('x', 500)}");
        await card.GetByText("Pausieren").ClickAsync();
        await Assertions.Expect(card.Locator(".fault")).ToContainTextAsync("500");
        Assert.StartsWith("Umbau der Halle", await card.Locator("textarea").InputValueAsync(), StringComparison.Ordinal);

        await card.Locator("textarea").FillAsync("Umbau der Halle");
        await card.GetByText("Pausieren").ClickAsync();
        await Assertions.Expect(page.Locator(".card__reason")).ToContainTextAsync("Umbau der Halle");
    }

    [Fact]
    public async Task A_reason_that_may_name_a_person_is_shown_again_and_stored_when_it_is_sent_once_more()
    {
        var page = await NewCompany("Hinweishof");
        await page.Locator("#vorschlag-1").GetByText("Machen wir schon").ClickAsync();
        var card = page.Locator(".card").First;
        await card.Locator("summary").ClickAsync();
        await card.Locator("textarea").FillAsync("Frau Kaya ist in Elternzeit");
        await card.GetByText("Pausieren").ClickAsync();
        await Assertions.Expect(card.Locator(".free-text")).ToContainTextAsync("„Frau Kaya“ sieht nach dem Namen einer Person aus.");
        await card.GetByText("Pausieren").ClickAsync();
        await Assertions.Expect(page.Locator(".card__reason")).ToContainTextAsync("Frau Kaya");

        await page.GotoAsync((await page.Locator(".card__edit").First.GetAttributeAsync("href"))!);
        await page.Locator("label", new() { Has = page.Locator("#state-Paused") }).ClickAsync();
        await page.Locator("#reason").FillAsync("Anruf unter 0203 1234567");
        await Button(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator("#reason-found")).ToContainTextAsync("„0203 1234567“ sieht nach einer Telefonnummer aus.");
        await Button(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator(".card__reason")).ToContainTextAsync("0203 1234567");
    }

    [Fact]
    public async Task Guides_are_recorded_with_their_figures()
    {
        var page = await NewCompany("Lotsenhaus");
        await page.GotoAsync("betriebe/lotsenhaus/massnahmen/IK-01");
        await page.Locator("label", new() { Has = page.Locator("#state-Introduced") }).ClickAsync();
        await page.Locator("#trained").FillAsync("zwei");
        await Button(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator("#trained-fault")).ToContainTextAsync("ganze Zahl");

        await page.Locator("#trained").FillAsync("2");
        await page.Locator("#hours").FillAsync("4");
        await Button(page, "Speichern").ClickAsync();

        await Assertions.Expect(page.Locator("[id='IK-01']")).ToContainTextAsync("2 ausgebildet, 4 Stunden im Monat");
    }

    [Fact]
    public async Task Everyday_practices_are_recorded_all_at_once()
    {
        var page = await NewCompany("Alltag");
        await page.GetByText("Für den Umzug leihen wir").ClickAsync();
        await page.GetByText("Nach Feierabend rufen wir").ClickAsync();
        await Button(page, "Eintragen").ClickAsync();

        await Assertions.Expect(page.Locator("#stand-Lived")).ToContainTextAsync("2");
    }

    [Fact]
    public async Task Sending_the_same_form_twice_records_one_entry()
    {
        var page = await NewCompany("Doppelklick");
        var form = page.Locator("#vorschlag-1 form").First;
        var fields = await form.Locator("input[type=hidden]").EvaluateAllAsync<string[][]>("inputs => inputs.map(input => [input.name, input.value])");
        var data = page.APIRequest.CreateFormData();
        foreach (var field in fields)
            data.Set(field[0], field[1]);
        data.Set("state", "Planned");

        await page.APIRequest.PostAsync("betriebe/doppelklick/massnahmen", new() { Form = data });
        await page.APIRequest.PostAsync("betriebe/doppelklick/massnahmen", new() { Form = data });

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("ol.history > li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        var page = await NewCompany("Fremdes Formular");
        var data = page.APIRequest.CreateFormData();
        data.Set("practice", "AZ-04");
        data.Set("state", "Planned");
        data.Set("operation", "fremd");

        var answer = await page.APIRequest.PostAsync("betriebe/fremdes-formular/massnahmen", new() { Form = data });

        Assert.Equal(400, answer.Status);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_cell_of_the_map_leads_to_what_would_fill_it()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"betriebe/{Pages.Company}");

        await page.Locator("a.heat__cell--0").First.ClickAsync();

        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("zum Bedürfnis");
        Assert.True(await page.Locator(".practices__item").CountAsync() > 0);
    }

    [Fact]
    public async Task A_visitor_takes_the_plan_into_a_new_company()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"ergebnisse?{Pages.Answers}");
        var title = await TitleOfFirst(page);
        await page.Locator("#vorschlag-1").GetByText("Planen wir").ClickAsync();
        await Assertions.Expect(page.Locator(".plan__action")).ToHaveTextAsync(title);

        await page.GetByText("Betrieb anlegen und Plan behalten").ClickAsync();
        Assert.Equal("40", await page.Locator("#headcount").InputValueAsync());
        await page.Locator("#name").FillAsync("Mitgenommen");
        await Button(page, "Speichern").ClickAsync();

        await Assertions.Expect(page.Locator("section", new() { Has = page.Locator("#stand-Planned") }).Locator(".card__title")).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task What_happened_is_said_once_and_not_to_whoever_opens_the_link()
    {
        var page = await NewCompany("Nurfuermich");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Gespeichert");

        await page.GotoAsync("betriebe/nurfuermich?note=described&described=1&refused=NotFound");

        await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_company_is_found_by_its_name_however_umlauts_are_spelt()
    {
        await NewCompany("Wäscherei Süß");
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("betriebe");
        await page.Locator("#q").FillAsync("WAESCHEREI suess");
        await Button(page, "Suchen").ClickAsync();

        await Assertions.Expect(page.Locator(".directory__row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".directory__row")).ToContainTextAsync("Wäscherei Süß");
    }

    [Fact]
    public async Task A_company_that_nobody_added_is_said_to_be_missing()
    {
        var page = await NewVisitor(scripts: false);

        var answer = await page.GotoAsync("betriebe/niemand");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Diesen Betrieb gibt es hier nicht");
    }

    private async Task<IPage> NewCompany(string name)
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("betriebe/neu");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#headcount").FillAsync("40");
        await page.Locator("label", new() { Has = page.Locator("#shift-half") }).ClickAsync();
        await Button(page, "Speichern").ClickAsync();
        return page;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static Task<string> TitleOfFirst(IPage page) =>
        page.Locator("#vorschlag-1 .suggestion__title").EvaluateAsync<string>("title => title.lastChild.textContent");
}
