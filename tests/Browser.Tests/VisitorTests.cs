using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A visitor without an account, with scripts switched off: everything happens through the address.</summary>
public sealed class VisitorTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Three_answers_lead_to_suggestions_with_reasons_and_a_first_step()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("");
        await page.Locator("#headcount").FillAsync("40");
        await page.Locator("label", new() { Has = page.Locator("#shift-most") }).ClickAsync();
        await page.Locator("label", new() { Has = page.Locator("#topic-PFL") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vorschläge zeigen" }).ClickAsync();

        await Assertions.Expect(page.Locator(".suggestion")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator("h1 + .lead")).ToContainTextAsync("40 Beschäftigte");
        await Assertions.Expect(page.Locator("#vorschlag-1 .reasons:not(.reasons--against) li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#vorschlag-1 .first-step")).ToContainTextAsync("Erster Schritt diese Woche");
    }

    [Fact]
    public async Task What_does_not_fit_leaves_the_list_and_can_be_brought_back()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"ergebnisse?{Pages.Answers}");
        var first = await TitleOf(page, 1);

        await page.Locator("#vorschlag-1 .not-fitting summary").ClickAsync();
        await page.Locator("#vorschlag-1").GetByText("zu teuer").ClickAsync();

        Assert.DoesNotContain(first, await page.Locator(".suggestion__title").AllInnerTextsAsync());
        await Assertions.Expect(page.Locator(".set-aside li")).ToContainTextAsync("zu teuer");

        await page.Locator(".set-aside a").ClickAsync();
        Assert.Equal(first, await TitleOf(page, 1));
    }

    [Fact]
    public async Task What_the_firm_does_already_is_no_longer_suggested()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"ergebnisse?{Pages.Answers}");
        var first = await TitleOf(page, 1);

        await page.Locator("#vorschlag-1").GetByText("Machen wir schon").ClickAsync();

        Assert.DoesNotContain(first, await page.Locator(".suggestion__title").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Ticking_an_everyday_practice_takes_its_measure_out_of_the_list()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("ergebnisse?headcount=40&shift=most&topic=PFL");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Schichtplan vier Wochen vorher veröffentlichen");

        await page.GetByText("Der Dienstplan hängt mehrere Wochen vorher").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Liste anpassen" }).ClickAsync();

        await Assertions.Expect(page.Locator(".suggestion__title", new() { HasText = "Schichtplan vier Wochen vorher" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("input[type=checkbox][value=roster-hangs-early]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task An_answer_can_be_changed_above_the_list()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"ergebnisse?{Pages.Answers}&does=AZ-04");

        await page.Locator(".results__change > summary").ClickAsync();
        await page.Locator("#headcount").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vorschläge zeigen" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1 + .lead")).ToContainTextAsync("12 Beschäftigte");
        await Assertions.Expect(page.Locator(".set-aside li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_legal_claim_holds_at_46_employees_and_not_yet_at_45()
    {
        const string NotYet = "gilt das für Ihren Betrieb noch nicht";
        var page = await NewVisitor(scripts: false);

        await page.GotoAsync("praxis/AZ-13?headcount=46&shift=none&topic=ELT");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Beschäftigte haben einen Rechtsanspruch auf Brückenteilzeit");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(NotYet);

        await page.GotoAsync("praxis/AZ-13?headcount=45&shift=none&topic=ELT");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(NotYet);
    }

    [Fact]
    public async Task The_catalogue_says_how_many_entries_match_and_what_to_do_when_none_does()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("katalog");
        await page.Locator("#q").FillAsync("Schichtplan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suchen" }).ClickAsync();

        var found = await page.Locator(".practices__item").CountAsync();
        Assert.InRange(found, 1, 20);
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync(found == 1 ? "1 Eintrag" : $"{found} Einträge");

        await page.GotoAsync("katalog?q=xyzzy");
        await Assertions.Expect(page.Locator(".notice a")).ToHaveTextAsync("Alle Einträge zeigen");
    }

    private static Task<string> TitleOf(IPage page, int number) => page.Locator($"#vorschlag-{number} .suggestion__title").InnerTextAsync();
}
