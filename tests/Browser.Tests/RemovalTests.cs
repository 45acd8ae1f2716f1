using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A company leaves, and comes back.</summary>
public sealed class RemovalTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("", "betriebe", "Betrieb geht entfernen", "Dieser Betrieb ist entfernt", "Rückgängig machen", "wieder da")]
    [InlineData("en/", "companies", "Remove Betrieb geht", "This company is removed", "Undo", "is back")]
    public async Task A_company_is_removed_and_brought_back_on_its_page(
        string language, string companies, string remove, string removed, string undo, string back)
    {
        var id = $"geht-{companies}";
        var page = await NewVisitor(width: 390, scripts: false);
        var made = await page.APIRequest.PutAsync($"api/companies/{id}", new() { DataObject = new { name = "Betrieb geht", headcount = 40, shiftShare = 0.8, mobileShare = 0.1 } });
        Assert.Equal(200, made.Status);

        await page.GotoAsync($"{language}{companies}/{id}");
        await page.Locator(".removal summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = remove }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(removed);
        Assert.Equal(0, await page.Overflow());

        var reader = await NewVisitor();
        Assert.Equal(410, (await reader.GotoAsync($"{language}{companies}/{id}"))!.Status);
        await reader.HasNoBarriers();

        await page.GetByRole(AriaRole.Button, new() { Name = undo }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync(back);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Betrieb geht");
        await reader.GotoAsync($"{language}{companies}/{id}");
        await reader.Unfold();
        await reader.HasNoBarriers();
    }
}
