using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

public sealed class LayoutTests(BrowserFixture browser) : BrowserTest(browser)
{
    // 1280 pixels at 400 % zoom are 320.
    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Nothing_has_to_be_scrolled_sideways_at_320_pixels(string address)
    {
        var page = await NewVisitor(width: 320, height: 640);
        await page.GotoAsync(address);
        await page.Unfold();

        Assert.Equal(0, await page.Overflow());
    }

    [Theory]
    [InlineData("betriebe/" + Pages.Company)]
    [InlineData("en/companies/" + Pages.Company)]
    [InlineData("buendnis/duisburg/partner")]
    public async Task No_word_of_a_map_runs_into_its_cells_on_a_narrow_phone(string address)
    {
        var page = await NewVisitor(width: 320, height: 640);
        await page.GotoAsync(address);

        var rows = page.Locator(".heat th[scope=row], .gap th[scope=row]");
        Assert.True(await rows.CountAsync() > 5);
        Assert.Empty(await rows.EvaluateAllAsync<string[]>(
            "rows => rows.filter(row => row.scrollWidth > row.clientWidth + 1).map(row => row.textContent)"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ergebnisse?" + Pages.Answers)]
    [InlineData("betriebe/" + Pages.Company)]
    [InlineData("betriebe/neu")]
    [InlineData("personas/pflegender-produktionsmitarbeiter?seed=1")]
    [InlineData("buendnis/duisburg")]
    [InlineData("buendnis/duisburg/partner")]
    [InlineData("buendnis/duisburg/mitglieder")]
    [InlineData("tische?guests=25&tables=6&rounds=3")]
    public async Task Controls_are_large_enough_for_a_finger(string address)
    {
        var page = await NewVisitor(width: 360, height: 740, touch: true);
        await page.GotoAsync(address);
        await page.Unfold();

        // A box inside a label is hit through the label.
        var small = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, .kern-btn, nav a')]
              .map(element => element.closest('label') ?? element)
              .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 44)
              .map(element => `${Math.round(element.getBoundingClientRect().height)} px: ${element.outerHTML.slice(0, 120)}`)
            """);

        Assert.Empty(small);
    }

    [Theory]
    [InlineData("ergebnisse?" + Pages.Answers)]
    [InlineData("praxis/AZ-13")]
    [InlineData("betriebe/" + Pages.Company)]
    public async Task Paper_shows_the_content_without_the_frame(string address)
    {
        var page = await NewVisitor();
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".site-header")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".site-footer")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("form").First).ToBeHiddenAsync(new() { Timeout = 1000 });
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Paper_shows_what_the_screen_folds()
    {
        var page = await NewVisitor();
        await page.GotoAsync($"ergebnisse?{Pages.Answers}");
        await Assertions.Expect(page.Locator("#vorschlag-1 .suggestion__change")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("#vorschlag-1 .suggestion__change")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_three_questions_fit_on_one_screen()
    {
        var page = await NewVisitor(1280, 900);
        await page.GotoAsync("");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Vorschläge zeigen" })).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task On_a_phone_the_board_shows_one_state_at_a_time()
    {
        var page = await NewVisitor(width: 360, height: 740, touch: true);
        await page.GotoAsync($"betriebe/{Pages.Company}");

        await page.Locator(".board-filter a", new() { HasText = "Gelebt" }).ClickAsync();

        await Assertions.Expect(page.Locator(".board__state:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#stand-Lived")).ToBeVisibleAsync();
    }
}
