using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

public sealed class LanguageTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("ergebnisse?headcount=40&shift=most&topic=PFL&not=IK-06.cost&does=AZ-04", "en/results?headcount=40&shift=most&topic=PFL&not=IK-06.cost&does=AZ-04")]
    [InlineData("katalog?q=pflege&field=IK", "en/catalogue?q=pflege&field=IK")]
    [InlineData("praxis/AZ-13", "en/practice/AZ-13")]
    [InlineData("betriebe/beispiel-elektrotechnik-wedau?state=lived", "en/companies/beispiel-elektrotechnik-wedau?state=lived")]
    [InlineData("betriebe/neu", "en/companies/new")]
    [InlineData("", "en/")]
    public async Task Switching_keeps_place_and_input_both_ways(string german, string english)
    {
        var page = await NewVisitor();
        await page.GotoAsync(german);

        await page.Locator(".language").ClickAsync();
        Assert.Equal(new Uri(Address, english).ToString(), page.Url);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));

        await page.Locator(".language").ClickAsync();
        Assert.Equal(new Uri(Address, german).ToString(), page.Url);
        Assert.Equal("de", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_half_filled_start_form_survives_the_switch()
    {
        var page = await NewVisitor();
        await page.GotoAsync("ergebnisse?headcount=viele&shift=most");

        await page.Locator(".language").ClickAsync();

        Assert.Equal("viele", await page.Locator("#headcount").InputValueAsync());
        await Assertions.Expect(page.Locator("#shift-most")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Links_stay_in_the_language_of_the_page()
    {
        var page = await NewVisitor();
        await page.GotoAsync($"en/results?{Pages.Answers}");

        var links = await page.Locator("main a").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");

        Assert.NotEmpty(links);
        Assert.All(links, path => Assert.StartsWith("/en/", path, StringComparison.Ordinal));
    }
}
