using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A group plays a situation through.</summary>
public sealed class PersonaTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Carer = "personas/pflegender-produktionsmitarbeiter";

    [Fact]
    public async Task Drawing_goes_through_the_deck_and_the_address_keeps_the_card()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync(Carer);
        var titles = new HashSet<string>();
        await page.GetByRole(AriaRole.Link, new() { Name = "Karte ziehen", Exact = true }).Last.ClickAsync();
        for (var draw = 1; draw <= 4; draw++)
        {
            titles.Add(await page.Locator(".event__card .event__title").InnerTextAsync());
            await Assertions.Expect(page.Locator(".event__side")).ToContainTextAsync($"Ziehung {draw}.");
            await page.GetByText("Nächste Karte ziehen").ClickAsync();
        }

        Assert.Equal(4, titles.Count);
        var same = await NewVisitor(scripts: false);
        await same.GotoAsync($"{Carer}?seed=5");
        Assert.Equal(await page.Locator(".event__card .event__title").InnerTextAsync(), await same.Locator(".event__card .event__title").InnerTextAsync());
        await page.GetByText("Karte zurücklegen").ClickAsync();
        await Assertions.Expect(page.Locator(".event__card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_the_button_shows_what_a_measure_does()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"{Carer}?seed=2");
        await page.Locator("input[value=IK-04]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Wirkung zeigen" }).ClickAsync();

        await Assertions.Expect(page.Locator(".board__status")).ToContainTextAsync("0 %");
        await Assertions.Expect(page.Locator(".board__before")).ToHaveCountAsync(1);
        Assert.True(await page.Locator("input[value=IK-04]").IsCheckedAsync());
        Assert.Contains("seed=2", page.Url, StringComparison.Ordinal);
        await page.GetByText("Zurück auf Anfang").ClickAsync();
        await Assertions.Expect(page.Locator(".board__before")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_facilitator_takes_an_entry_off_the_board_and_brings_it_back(bool scripts)
    {
        var page = await NewVisitor(scripts: scripts);
        await page.GotoAsync($"{Carer}?seed=2&size=small&sector=production&shift=most&set=1&on=IK-04");
        var covered = await page.Locator(".board__status").InnerTextAsync();
        await page.Locator("details:has([value=IK-04]) summary").ClickAsync();
        await page.Locator("button[name=hide][value=IK-04]").ClickAsync();

        await Assertions.Expect(page.Locator(".switch input[value=IK-04]")).ToHaveCountAsync(0);
        Assert.Equal(covered, await page.Locator(".board__status").InnerTextAsync());
        await page.GetByText("Nächste Karte ziehen").ClickAsync();
        await Assertions.Expect(page.Locator(".switch input[value=IK-04]")).ToHaveCountAsync(0);
        await page.Locator("button[name=restore][value=IK-04]").ClickAsync();
        Assert.True(await page.Locator(".switch input[value=IK-04]").IsCheckedAsync());
        Assert.DoesNotContain("seed=2", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_scripts_a_switch_answers_at_once_and_keeps_the_focus()
    {
        var page = await NewVisitor();
        await page.GotoAsync(Carer);
        await page.Locator("input[value=IK-04]").FocusAsync();
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator(".board__before")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Wirkung zeigen" })).ToBeHiddenAsync();
        Assert.Equal("on", await page.Focused());
        Assert.Contains("on=IK-04", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.True(await page.Locator("input[value=IK-04]").IsCheckedAsync());
    }

    [Fact]
    public async Task For_a_real_company_the_switches_stand_as_it_does()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"betriebe/{Pages.Company}");
        await page.Locator(".outlook__item a").First.ClickAsync();

        await Assertions.Expect(page.Locator(".firm")).ToContainTextAsync("Beispielbetrieb Elektrotechnik Wedau");
        Assert.True(await page.Locator(".switch:has-text('läuft schon') input:checked").CountAsync() > 0);
        await page.GetByText("Lieber ein typischer Betrieb").ClickAsync();
        await Assertions.Expect(page.Locator(".firm")).ToContainTextAsync("typischen Betrieb");
    }

    [Fact]
    public async Task Another_kind_of_firm_can_be_chosen_and_keeps_the_card()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync($"{Carer}?seed=3");
        await page.Locator(".firm summary").ClickAsync();
        await page.Locator("#size").SelectOptionAsync("large");
        await page.Locator("#sector").SelectOptionAsync("health-care");
        await page.GetByRole(AriaRole.Button, new() { Name = "Übernehmen" }).ClickAsync();

        await Assertions.Expect(page.Locator(".firm")).ToContainTextAsync("ab 250 Beschäftigten");
        await Assertions.Expect(page.Locator(".event__card")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_company_of_nine_sees_general_help_and_no_situation()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("betriebe/beispiel-app-werkstatt-neudorf");
        await Assertions.Expect(page.Locator(".general li")).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator(".heat, .outlook")).ToHaveCountAsync(0);

        await page.GotoAsync($"{Carer}?company=beispiel-app-werkstatt-neudorf");
        await Assertions.Expect(page.Locator(".firm .notice")).ToContainTextAsync("unter zehn");
        await Assertions.Expect(page.Locator(".firm")).Not.ToContainTextAsync("App-Werkstatt");
    }

    [Fact]
    public async Task What_runs_on_the_spot_stands_under_the_question_to_the_alliance()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync(Carer);

        await Assertions.Expect(page.Locator(".switches", new() { HasText = "Was kann das Bündnis beitragen?" }).Locator(".switch__local").First)
            .ToContainTextAsync("In Duisburg: ");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_alliance_can_be_asked_and_card_and_switches_stay(bool scripts)
    {
        var page = await NewVisitor(scripts: scripts);
        await page.APIRequest.PutAsync("api/alliances/am-see", new() { DataObject = new { name = "Bündnis am See", city = "Seestadt" } });
        await page.APIRequest.PutAsync("api/alliances/am-see/offers/kurs", new() { DataObject = new { state = "running", title = "Lotsenkurs am See", practice = "BU-02" } });
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            deadline.Token.ThrowIfCancellationRequested();
            await page.GotoAsync($"{Carer}?seed=3&set=1&on=AZ-04");
        }
        while (await page.Locator("#alliance option[value=am-see]").CountAsync() == 0);

        await page.Locator("summary", new() { HasText = "Anderes Bündnis wählen" }).ClickAsync();
        await page.Locator("#alliance").SelectOptionAsync("am-see");
        await page.Locator(".ally button").ClickAsync();

        await Assertions.Expect(page.Locator(".switch__local")).ToContainTextAsync("In Seestadt: Lotsenkurs am See");
        await Assertions.Expect(page.Locator(".switch input[value=AZ-04]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".event__card")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_the_wall_stand_the_card_and_both_questions()
    {
        var page = await NewVisitor();
        await page.GotoAsync($"{Carer}?seed=1");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".event__card")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Was kann der Betrieb tun?")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Was kann das Bündnis beitragen?")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".event__side")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_company_that_nobody_added_is_said_to_be_missing()
    {
        var page = await NewVisitor(scripts: false);
        var answer = await page.GotoAsync($"{Carer}?company=niemand");
        Assert.Equal(404, answer!.Status);
    }
}
