using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>Somebody leads a workshop and wants everybody to meet.</summary>
public sealed class TablesTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Room = "tische?guests=25&tables=6&rounds=3";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_personas_three_figures_lead_to_a_plan(bool scripts)
    {
        var page = await NewVisitor(scripts: scripts);
        await page.GotoAsync("personas");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tischplan" }).ClickAsync();
        await page.GetByLabel("Wie viele Gäste?").FillAsync("25");
        await page.GetByText("Wer soll zusammen oder getrennt sitzen?").ClickAsync();
        await page.GetByLabel("Immer zusammen").FillAsync("3-7, 4-9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tischplan zeigen" }).ClickAsync();

        await Assertions.Expect(page.Locator(".round")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Wer nicht zusammengehört, sitzt nie zweimal zusammen.");
        await Assertions.Expect(page.Locator(".tables__wishes")).ToContainTextAsync("3, 7 · 4, 9");
        await page.GetByRole(AriaRole.Link, new() { Name = "Anderer Plan" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tables__seed")).ToContainTextAsync("Plan 2.");
        Assert.Equal(3, await page.Locator(".round__guests").EvaluateAllAsync<int>(
            "tables => tables.map(table => [...table.children].map(guest => guest.textContent)).filter(guests => guests.includes('3') && guests.includes('7')).length"));
    }

    [Fact]
    public async Task A_mistake_is_read_first_and_leads_to_its_field()
    {
        var page = await NewVisitor();
        await page.GotoAsync("tische?guests=25&tables=6&rounds=3&together=3-7&apart=3-7");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        Assert.Equal("apart", await page.Focused());
    }

    [Fact]
    public async Task On_the_wall_numbers_are_large_and_each_round_has_its_page()
    {
        var page = await NewVisitor();
        await page.GotoAsync($"{Room}&view=wall");
        Assert.True(await SizeOfNumbers(page) >= 48);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        // 40 pt are numbers of 10 mm, which a sharp eye reads from more than three metres.
        Assert.InRange(await SizeOfNumbers(page), 53, 54);
        Assert.Equal(["auto", "page", "page"], await page.Locator(".round").EvaluateAllAsync<string[]>("rounds => rounds.map(round => getComputedStyle(round).breakBefore)"));
        await Assertions.Expect(page.Locator(".tables__views")).ToBeHiddenAsync();
    }

    private static Task<double> SizeOfNumbers(IPage page) =>
        page.Locator(".round__guests").First.EvaluateAsync<double>("list => parseFloat(getComputedStyle(list).fontSize)");
}
