using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A coordinator at work on the alliance's pages, with scripts switched off.</summary>
public sealed class AlliancePageTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_first_screen_says_whom_to_win_who_hosts_and_what_is_due()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("buendnis/duisburg");

        foreach (var question in new[] { "Wen gewinnen wir als Partner?", "Wer lädt als Nächstes ein?", "Was steht an?" })
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = question })).ToBeInViewportAsync();
        await page.Locator(".today__list a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".partner:target .partner__argument")).ToContainTextAsync("So beginnen Sie das Gespräch");
    }

    [Fact]
    public async Task A_cell_without_a_member_leads_to_the_companies_that_would_fill_it()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("buendnis/duisburg/partner");
        var missing = page.Locator("a.gap__cell").First;
        await missing.ClickAsync();

        await Assertions.Expect(page.GetByText("Alle Vorschläge zeigen")).ToBeVisibleAsync();
        Assert.Contains("sector=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_cells_are_withheld_words_and_sums_still_say_who_is_missing()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("buendnis/duisburg/partner");

        await Assertions.Expect(page.Locator(".lacking")).ToContainTextAsync("Logistik, Hafen und Verkehr");
        await Assertions.Expect(page.Locator(".gap tbody tr").Nth(1)).ToContainTextAsync("Logistik, Hafen und Verkehr: kein Mitglied, mindestens 5 bekannte Betriebe");
        var dots = await page.Locator(".gap tbody td:not(.gap__sum) .dots--some").CountAsync();
        Assert.Equal(await page.Locator(".gap tbody td:not(.gap__sum) .dots__few").CountAsync(), dots);
        Assert.True(dots >= 5, $"{dots} cells show that a member is there.");

        await page.Locator(".lacking a").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Logistik, Hafen und Verkehr" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=partner] .partner").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("buendnis/duisburg/partner", 390)]
    [InlineData("buendnis/duisburg/partner", 320)]
    [InlineData("en/alliance/duisburg/partners", 320)]
    public async Task On_a_phone_no_word_of_the_map_is_broken(string address, int width)
    {
        var page = await NewVisitor(width);
        await page.GotoAsync(address);

        // A word that wraps lies in two boxes.
        var broken = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.gap th, .gap__few, .dots__few, .gap__words, .gap__sum-of')]
              .filter(element => element.checkVisibility())
              .flatMap(element => [...element.childNodes])
              .flatMap(node => node.nodeType === 3 ? [node] : [...node.childNodes].filter(child => child.nodeType === 3 && node.matches('.gap__short')))
              .flatMap(text => [...text.data.matchAll(/\S+/g)].map(word => {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                return [word[0], range.getClientRects().length];
              }))
              .filter(([, boxes]) => boxes > 1)
              .map(([word]) => word)
            """);

        Assert.Empty(broken);
        Assert.Equal(0, await page.Overflow());
    }

    [Fact]
    public async Task An_offer_goes_from_idea_to_running_and_pausing_asks_for_a_reason()
    {
        var page = await NewAlliance("angebote");
        await page.Locator(".offers__new summary").ClickAsync();
        await page.Locator("#new-title").FillAsync("Tandem");
        await Button(page, "Als Idee eintragen").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("gespeichert");

        await Button(page, "Planen").ClickAsync();
        await Button(page, "Läuft jetzt").ClickAsync();
        await page.Locator(".offer summary").ClickAsync();
        await page.Locator(".offer textarea[name=reason]").FillAsync("Raum wird umgebaut");
        await Button(page, "Pausieren").ClickAsync();

        await Assertions.Expect(page.Locator(".offer")).ToContainTextAsync("Raum wird umgebaut");
        await Assertions.Expect(page.Locator("#stand-Paused")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_breakfast_is_entered_corrected_and_removed()
    {
        var page = await NewAlliance("termine");
        await page.GotoAsync("buendnis/termine/massnahmen?kind=Breakfast");
        await page.Locator("#title").FillAsync("Frühstück im Rathaus");
        await page.Locator("#on").FillAsync("2026-01-15");
        await Button(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator(".done__item")).ToContainTextAsync("Frühstück im Rathaus");

        await page.Locator(".done__moves a").ClickAsync();
        await page.Locator("#figure").FillAsync("14");
        await Button(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator(".done__item")).ToContainTextAsync("14 Betriebe dabei");

        await page.Locator(".done__remove").ClickAsync();
        await Assertions.Expect(page.Locator(".done__item")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_refused_entry_keeps_what_was_typed_and_says_why()
    {
        var page = await NewAlliance("verweigert");
        await page.GotoAsync("buendnis/verweigert/massnahmen?kind=GuideTraining");
        await page.Locator("#title").FillAsync("Kurs im Mai");
        await page.Locator("#on").FillAsync("2099-05-01");
        await Button(page, "Speichern").ClickAsync();

        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Dieser Tag liegt zu weit in der Zukunft.");
        await Assertions.Expect(page.Locator(".field--faulty #on-fault")).ToContainTextAsync("Dieser Tag liegt zu weit in der Zukunft.");
        await Assertions.Expect(page.Locator("#on")).ToBeFocusedAsync();
        Assert.Equal("true", await page.Locator("#on").GetAttributeAsync("aria-invalid"));
        Assert.Equal("on-fault", await page.Locator("#on").GetAttributeAsync("aria-describedby"));
        Assert.Equal("Kurs im Mai", await page.Locator("#title").InputValueAsync());
        Assert.Equal("2099-05-01", await page.Locator("#on").InputValueAsync());
    }

    [Theory]
    [InlineData("buendnis", "mitglieder", "Bitte nennen Sie die Organisation, die den Sitz hat.")]
    [InlineData("en/alliance", "members", "Please name the organisation that holds the seat.")]
    public async Task A_seat_without_an_organisation_is_refused_at_the_field(string alliances, string members, string sentence)
    {
        var page = await NewAlliance("ohne-organisation", scripts: true);
        await page.GotoAsync($"{alliances}/ohne-organisation/{members}");
        await page.Locator("details:has(#organisation) summary").ClickAsync();
        await page.Locator("#organisation").FillAsync(" ");
        await page.Locator("#organisation").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#organisation-fault")).ToHaveTextAsync(sentence);
        await Assertions.Expect(page.Locator("#organisation")).ToBeFocusedAsync();
        Assert.Equal("organisation-fault organisation-hint", await page.Locator("#organisation").GetAttributeAsync("aria-describedby"));
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(1);
        await page.HasNoBarriers();
        Assert.EndsWith("#organisation", await page.Locator("[role=alert] a").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_may_name_a_person_is_shown_again_and_stored_when_it_is_sent_once_more()
    {
        var page = await NewAlliance("hinweis", scripts: true);
        await page.GotoAsync("buendnis/hinweis/massnahmen?kind=GuideTraining");
        await page.Locator("#title").FillAsync("Kurs mit Frau Schmidt");
        await page.Locator("#on").FillAsync("2026-01-15");
        await Button(page, "Speichern").ClickAsync();

        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Noch nicht gespeichert");
        await Assertions.Expect(page.Locator("#measure-hint")).ToContainTextAsync("„Frau Schmidt“ sieht nach dem Namen einer Person aus.");
        Assert.Equal("Kurs mit Frau Schmidt", await page.Locator("#title").InputValueAsync());
        await page.HasNoBarriers();

        await page.GetByText("Zum Formular").ClickAsync();
        Assert.Equal("Kurs mit Frau Schmidt", await page.Locator("#title").InputValueAsync());
        await Button(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator(".done__item")).ToContainTextAsync("Kurs mit Frau Schmidt");
    }

    [Fact]
    public async Task A_pause_is_not_stored_with_an_illness_unless_it_is_sent_once_more()
    {
        var page = await NewAlliance("grund");
        await page.APIRequest.PutAsync("api/alliances/grund/offers/tandem", new() { DataObject = new { state = "running", title = "Tandem" } });
        await page.ReloadAsync();
        await page.Locator(".offer summary").ClickAsync();
        await page.Locator(".offer textarea[name=reason]").FillAsync("wegen Burn-out der Leitung");
        await Button(page, "Pausieren").ClickAsync();
        await Assertions.Expect(page.Locator(".free-text")).ToContainTextAsync("„Burn-out“ sieht nach einer Krankheit aus.");
        Assert.Equal("wegen Burn-out der Leitung", await page.Locator(".offer textarea[name=reason]").InputValueAsync());

        await page.Locator(".offer textarea[name=reason]").FillAsync("Die Leitung wechselt");
        await Button(page, "Pausieren").ClickAsync();
        await Assertions.Expect(page.Locator("#stand-Paused")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_company_becomes_a_member_by_its_name_and_leaves_again()
    {
        var page = await NewAlliance("mitglieder");
        await page.GotoAsync("buendnis/mitglieder/mitglieder");
        await page.Locator("#find").FillAsync("Elektrotechnik");
        await Button(page, "Suchen").ClickAsync();
        await page.Locator(".admission label", new() { HasText = "Elektrotechnik Wedau" }).ClickAsync();
        await Button(page, "Aufnehmen").ClickAsync();
        await Assertions.Expect(page.Locator(".rows__item").First).ToContainTextAsync("Elektrotechnik Wedau");

        await page.Locator(".rows__button").First.ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("endet heute");
    }

    [Fact]
    public async Task A_seat_is_handed_over_and_keeps_its_history()
    {
        var page = await NewAlliance("sitze");
        await page.GotoAsync("buendnis/sitze/mitglieder");
        await page.Locator("summary", new() { HasText = "Neuen Sitz einrichten" }).ClickAsync();
        await page.Locator("#organisation").FillAsync("Stadt Musterstadt");
        await page.Locator("#from").FillAsync("2024-01-01");
        await Button(page, "Sitz speichern").ClickAsync();
        await page.Locator("summary", new() { HasText = "Sitz übergeben" }).ClickAsync();
        await page.Locator(".rows__item--seat input[id^=organisation-]").FillAsync("Kreis Muster");
        await page.Locator(".rows__item--seat input[name=from]").FillAsync("2026-01-01");
        await Button(page, "Übergeben").ClickAsync();

        await Assertions.Expect(page.Locator(".rows__item--seat strong")).ToHaveTextAsync("Kreis Muster");
        await Assertions.Expect(page.Locator(".rows__earlier")).ToContainTextAsync("Stadt Musterstadt: 1. Januar 2024 – 31. Dezember 2025");

        await page.Locator("summary", new() { HasText = "Namen berichtigen" }).ClickAsync();
        await page.GetByLabel("In welcher Amtszeit?").SelectOptionAsync("0");
        await page.GetByLabel("Richtiger Name der Organisation").FillAsync("Gemeinde Muster");
        await Button(page, "Name speichern").ClickAsync();
        await Assertions.Expect(page.Locator(".rows__earlier")).ToContainTextAsync("Gemeinde Muster: 1. Januar 2024 – 31. Dezember 2025");
    }

    [Fact]
    public async Task Whom_the_alliance_looks_for_is_saved_and_said()
    {
        var page = await NewAlliance("gesucht");
        await page.GotoAsync("buendnis/gesucht/mitglieder");
        await page.Locator("section[aria-labelledby=gesucht] summary").ClickAsync();
        await page.Locator("label", new() { Has = page.Locator("input[value=logistics]") }).ClickAsync();
        await page.Locator("#districts").FillAsync("Ruhrort, Homberg");
        await Button(page, "Speichern").ClickAsync();

        await Assertions.Expect(page.Locator("section[aria-labelledby=gesucht]")).ToContainTextAsync("Ruhrort, Homberg");
    }

    [Fact]
    public async Task Sending_the_same_form_twice_enters_one_project()
    {
        var page = await NewAlliance("doppelt");
        await page.GotoAsync("buendnis/doppelt/massnahmen?kind=Project");
        var fields = await page.Locator("#form-measure input[type=hidden]").EvaluateAllAsync<string[][]>("inputs => inputs.map(input => [input.name, input.value])");
        var data = page.APIRequest.CreateFormData();
        foreach (var field in fields)
            data.Set(field[0], field[1]);
        data.Set("title", "Ferienbetreuung");
        data.Set("on", "2026-02-01");

        await page.APIRequest.PostAsync("buendnis/doppelt/eintragen", new() { Form = data });
        await page.APIRequest.PostAsync("buendnis/doppelt/eintragen", new() { Form = data });

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".done__item")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        var page = await NewAlliance("fremd");
        var data = page.APIRequest.CreateFormData();
        data.Set("title", "Fremd");
        data.Set("state", "Running");
        data.Set("operation", "fremd");
        var answer = await page.APIRequest.PostAsync("buendnis/fremd/angebot", new() { Form = data });

        Assert.Equal(400, answer.Status);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_one_alliance_publishes_another_can_learn_from_and_it_can_be_picked_for_the_month()
    {
        var teller = await NewAlliance("erzaehlt");
        await teller.APIRequest.PutAsync("api/alliances/erzaehlt/offers/ferien", new()
        {
            DataObject = new
            {
                state = "running", on = "2024-01-01", title = "Ferienbetreuung am Rhein", practice = "SF-03", published = true,
                beginning = "Drei Betriebe legten zusammen.", outcome = "Vierzig Plätze in den Sommerferien.",
            },
        });
        var learner = await NewAlliance("lernt");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            deadline.Token.ThrowIfCancellationRequested();
            await learner.GotoAsync("buendnis/lernt/von-anderen");
        }
        while (await learner.Locator(".know__item").CountAsync() == 0 || await learner.Locator(".picks li").CountAsync() == 0);

        await Assertions.Expect(learner.Locator(".know__item").First).ToContainTextAsync("Drei Betriebe legten zusammen.");
        await learner.Locator(".picks button").First.ClickAsync();
        await Assertions.Expect(learner.Locator(".spotlight")).ToContainTextAsync("Vierzig Plätze");
    }

    [Fact]
    public async Task An_alliance_that_runs_nothing_yet_is_given_partners_and_more_of_them_on_request()
    {
        var page = await NewAlliance("beginnt");
        await page.GotoAsync("buendnis/beginnt/partner");

        await Assertions.Expect(page.GetByText("Noch läuft kein Angebot.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=partner] .partner")).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Link, new() { Name = "Weitere Vorschläge zeigen" }).ClickAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=partner] .partner")).ToHaveCountAsync(15);
    }

    [Fact]
    public async Task Where_nobody_is_known_the_page_says_what_would_change_that()
    {
        var page = await NewAlliance("leer");
        string[] nowhere = ["000"];
        await page.APIRequest.PutAsync("api/alliances/leer", new() { DataObject = new { name = "Bündnis leer", postalCodes = nowhere } });
        await page.GotoAsync("buendnis/leer/partner");
        await page.Locator(".no-partners a").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("betriebe/einlesen$"));
    }

    [Fact]
    public async Task A_conversation_is_recorded_on_the_card_of_the_company()
    {
        var page = await NewAlliance("spricht");
        await page.GotoAsync("buendnis/spricht/partner");
        var card = page.Locator(".partner").First;
        await card.Locator("summary", new() { HasText = "Gespräch festhalten" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Gerade nicht" }).ClickAsync();

        await Assertions.Expect(page.Locator(".talks")).ToContainTextAsync("gerade nicht");
        await page.Locator(".talks").GetByRole(AriaRole.Button, new() { Name = "Wieder vorschlagen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".talks")).ToContainTextAsync("wieder offen");
    }

    [Fact]
    public async Task A_company_without_a_place_reads_that_alliances_do_not_see_it()
    {
        var page = await NewVisitor(scripts: false);
        await page.APIRequest.PutAsync("api/companies/ohne-ort", new() { DataObject = new { name = "Ohne Ort", headcount = 40, shiftShare = 0.5 } });
        await page.GotoAsync("betriebe/ohne-ort");
        await Assertions.Expect(page.Locator(".visibility__missing")).ToContainTextAsync("Ihr Ort fehlt noch.");
        await page.Locator(".visibility__missing a").ClickAsync();
        await page.Locator("#postal-code").FillAsync("47119");
        await page.Locator("form [type=submit]").Last.ClickAsync();

        await page.GotoAsync("betriebe/ohne-ort");
        await Assertions.Expect(page.Locator(".visibility__missing")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_alliance_that_nobody_described_is_said_to_be_missing()
    {
        var page = await NewVisitor(scripts: false);
        var answer = await page.GotoAsync("buendnis/niemand/partner");
        Assert.Equal(404, answer!.Status);
    }

    private async Task<IPage> NewAlliance(string id, bool scripts = false)
    {
        var page = await NewVisitor(scripts: scripts);
        var made = await page.APIRequest.PutAsync($"api/alliances/{id}", new() { DataObject = new { name = $"Bündnis {id}", city = "Musterstadt" } });
        Assert.Equal(200, made.Status);
        await page.GotoAsync($"buendnis/{id}");
        return page;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = false });
}
