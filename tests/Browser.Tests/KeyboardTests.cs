using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

public sealed class KeyboardTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Three_answers_from_the_keyboard_reach_the_first_result()
    {
        var page = await NewVisitor();
        await page.GotoAsync("");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#headcount")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("40");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/ergebnisse?headcount=40&shift=all&topic=SCH");
        await Assertions.Expect(page.Locator("#vorschlag-1 h2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_header()
    {
        var page = await NewVisitor();
        await page.GotoAsync("katalog");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip-link")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.EndsWith("katalog#inhalt", page.Url, StringComparison.Ordinal);
        Assert.Equal("q", await page.Focused());
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
    public async Task Every_stop_of_the_tab_key_can_be_seen(string address)
    {
        var page = await NewVisitor();
        await page.GotoAsync(address);
        await page.Unfold();

        // A radio or checkbox in a tile shows its focus on the tile.
        var unseen = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(element => element.checkVisibility())
              .filter(element => {
                element.focus({ focusVisible: true });
                const shown = [element, element.closest('.choice'), element.closest('.kern-form-input__select-wrapper')].filter(Boolean);
                return !shown.some(candidate => getComputedStyle(candidate).outlineStyle !== 'none');
              })
              .map(element => element.outerHTML.slice(0, 160))
            """);

        Assert.Empty(unseen);
    }

    [Fact]
    public async Task What_is_missing_is_named_first_and_leads_to_its_field()
    {
        var page = await NewVisitor();
        await page.GotoAsync("");
        await page.Locator("#headcount").FillAsync("keine Ahnung");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vorschläge zeigen" }).ClickAsync();

        await page.WaitForFunctionAsync("document.activeElement?.getAttribute('role') === 'alert'");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("headcount", await page.Focused());
        Assert.Equal("keine Ahnung", await page.Locator("#headcount").InputValueAsync());
    }
}
