using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>Companies show themselves to each other, or not.</summary>
public sealed class PeerTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string[] Topics = ["PFL"];

    [Fact]
    public async Task A_company_is_seen_by_similar_ones_once_it_agrees_and_no_longer_when_it_withdraws()
    {
        var shown = await NewCompany("zeigt-sich");
        var looking = await NewCompany("schaut-hin");
        await shown.APIRequest.PostAsync("api/companies/zeigt-sich/measures", new() { DataObject = new { practice = "AZ-04", state = "lived" } });

        await shown.GotoAsync("betriebe/zeigt-sich");
        await shown.Locator("button[value=ShowToPeers]").ClickAsync();
        await Assertions.Expect(shown.Locator(".visibility [role=status]")).ToContainTextAsync("Gespeichert");
        await ReloadUntil(looking, "schaut-hin", isShown: true);
        await Assertions.Expect(looking.Locator(".peers__item", new() { HasText = "Betrieb zeigt-sich" })).ToContainTextAsync("Dort gelebt");

        await shown.Locator("button[value=ShowToPeers]").ClickAsync();
        await ReloadUntil(looking, "schaut-hin", isShown: false);
    }

    /// <summary>The finder sees other companies as they were a moment ago.</summary>
    private static async Task ReloadUntil(IPage page, string id, bool isShown)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            deadline.Token.ThrowIfCancellationRequested();
            await page.GotoAsync($"betriebe/{id}");
        }
        while (await page.Locator(".peers__item", new() { HasText = "Betrieb zeigt-sich" }).CountAsync() > 0 != isShown);
    }

    private async Task<IPage> NewCompany(string id)
    {
        var page = await NewVisitor(scripts: false);
        var made = await page.APIRequest.PutAsync($"api/companies/{id}", new()
        {
            DataObject = new { name = $"Betrieb {id}", headcount = 40, sector = "C", shiftShare = 0.8, mobileShare = 0.1, topics = Topics },
        });
        Assert.Equal(200, made.Status);
        return page;
    }
}
