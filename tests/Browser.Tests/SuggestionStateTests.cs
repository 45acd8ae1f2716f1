using System.Text.Json;
using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>Suggestions of which a company has recorded something already, and forms that came back.</summary>
public sealed class SuggestionStateTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string[] Topics = ["PFL"];

    [Theory]
    [InlineData("betriebe", 1280, "Idee seit", "Pausiert seit", "Wieder aufnehmen")]
    [InlineData("en/companies", 360, "Idea since", "Paused since", "Resume")]
    public async Task What_stands_is_said_beside_the_steps_that_are_left(string companies, int width, string idea, string paused, string resume)
    {
        var id = $"schon-begonnen-{width}";
        var page = await NewVisitor(width, dark: width < 600);
        await Send(page, "PUT", $"api/companies/{id}", new { name = "Schon begonnen", headcount = 40, shiftShare = 0.8, topics = Topics });
        var list = await page.APIRequest.GetAsync($"api/companies/{id}/recommendations?limit=2");
        var practices = (await list.JsonAsync())!.Value.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("practice").GetString()!).ToArray();
        await Record(page, id, practices[0], "idea");
        await Record(page, id, practices[1], "lived");
        await Record(page, id, practices[1], "paused", "Gerade Umzug");

        await page.GotoAsync($"{companies}/{id}");
        await page.Unfold();

        await Assertions.Expect(page.Locator(".stands", new() { HasText = idea })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".stands", new() { HasText = paused })).ToContainTextAsync("Gerade Umzug");
        await Assertions.Expect(page.Locator(".suggestion").GetByRole(AriaRole.Button, new() { Name = resume })).ToHaveCountAsync(1);
        await FindNothing(page);
    }

    [Theory]
    [InlineData("betriebe/neu", "Speichern")]
    [InlineData("en/companies/new", "Save")]
    public async Task A_form_that_comes_back_with_its_faults_can_be_read_by_everybody(string address, string save)
    {
        var page = await NewVisitor(width: 360, dark: true);
        await page.GotoAsync(address);
        await page.EvaluateAsync("document.querySelector('main form').noValidate = true");
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();

        await Assertions.Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
        await FindNothing(page);
    }

    private static async Task FindNothing(IPage page)
    {
        await page.HasNoBarriers();
        Assert.Equal(0, await page.Overflow());
    }

    private static Task Record(IPage page, string company, string practice, string state, string? reason = null) =>
        Send(page, "POST", $"api/companies/{company}/measures", new { practice, state, reason });

    private static async Task Send(IPage page, string method, string address, object body) =>
        Assert.Equal(200, (await page.APIRequest.FetchAsync(address, new() { Method = method, DataString = JsonSerializer.Serialize(body), Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } })).Status);
}
