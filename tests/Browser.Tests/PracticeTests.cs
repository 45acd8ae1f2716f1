using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>What the page of a practice tells of companies: why it does not fit everywhere, and who does it nearby.</summary>
public sealed class PracticeTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task From_five_companies_on_the_page_says_why_a_practice_does_not_fit_everywhere()
    {
        var page = await NewVisitor(scripts: false);
        await page.GotoAsync("praxis/SF-07");
        await Assertions.Expect(page.Locator("#dismissals")).ToHaveCountAsync(0);

        for (var number = 0; number < 8; number++)
        {
            await Put(page, $"api/companies/passt-nicht-{number}", Profile($"Betrieb {number}"));
            var reason = number < 6 ? "cost" : number < 7 ? "notNow" : "other";
            await page.APIRequest.PostAsync($"api/companies/passt-nicht-{number}/dismissals", new() { DataObject = new { practice = "SF-07", reason } });
        }

        await page.GotoAsync("praxis/SF-07");
        await Assertions.Expect(page.Locator(".dismissals")).ToContainTextAsync("8 Betriebe sagen derzeit");
        await Assertions.Expect(page.Locator(".dismissals")).Not.ToContainTextAsync("zu teuer");

        for (var number = 8; number < 12; number++)
        {
            await Put(page, $"api/companies/passt-nicht-{number}", Profile($"Betrieb {number}"));
            await page.APIRequest.PostAsync($"api/companies/passt-nicht-{number}/dismissals", new() { DataObject = new { practice = "SF-07", reason = number < 9 ? "other" : "notNow" } });
        }

        await page.GotoAsync("en/practice/SF-07");
        await Assertions.Expect(page.Locator(".dismissals tbody tr")).ToHaveTextAsync(["too expensive 6", "further reasons together 6"], new() { IgnoreCase = true });
        await FindNothing("praxis/SF-07", "en/practice/SF-07");
    }

    [Fact]
    public async Task Who_does_a_practice_nearby_is_named_by_place_once_it_agrees()
    {
        var page = await NewVisitor(scripts: false);
        await Put(page, "api/companies/nennt-sich", Profile("Betrieb nennt sich", "47229"));
        await page.APIRequest.PostAsync("api/companies/nennt-sich/measures", new() { DataObject = new { practice = "SF-14", state = "lived" } });
        await page.GotoAsync("praxis/SF-14?region=Kiel");
        await Assertions.Expect(page.Locator(".nearby")).ToContainTextAsync("In und um „Kiel“ nennt sich noch kein Betrieb");

        await Put(page, "api/companies/nennt-sich/consents/publicNaming", new { given = true });
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            deadline.Token.ThrowIfCancellationRequested();
            await page.GotoAsync("praxis/SF-14?headcount=40&shift=none&topic=ALL");
            await page.Locator("#region").FillAsync("47229");
            await page.Locator(".nearby__place button").ClickAsync();
        }
        while (await page.Locator(".nearby__item").CountAsync() == 0);

        await Assertions.Expect(page.Locator(".nearby__item").First).ToContainTextAsync("Betrieb nennt sich");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("headcount=40.*region=47229#nearby"));
        await FindNothing("praxis/SF-14?region=47229", "en/practice/SF-14?region=47229");
    }

    /// <summary>Axe, on a phone in dark.</summary>
    private async Task FindNothing(params string[] addresses)
    {
        var reader = await NewVisitor(width: 360, dark: true);
        foreach (var address in addresses)
        {
            await reader.GotoAsync(address);
            await reader.HasNoBarriers();
        }
    }

    private static async Task Put(IPage page, string address, object body) =>
        Assert.Equal(200, (await page.APIRequest.PutAsync(address, new() { DataObject = body })).Status);

    private static object Profile(string name, string postalCode = "47051") =>
        new { name, headcount = 40, sector = "C", shiftShare = 0.5, postalCode };
}
