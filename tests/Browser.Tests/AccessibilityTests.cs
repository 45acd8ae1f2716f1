using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Matchmaking.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public Task Axe_finds_nothing_on_a_desk_in_light(string address) => FindNothing(address, width: 1280, dark: false);

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public Task Axe_finds_nothing_on_a_phone_in_dark(string address) => FindNothing(address, width: 360, dark: true);

    private async Task FindNothing(string address, int width, bool dark)
    {
        var page = await NewVisitor(width, dark: dark, touch: width < 600);
        await page.GotoAsync(address);
        await page.Unfold();

        var found = await page.RunAxe(Rules);

        Assert.Equal("", string.Join(Environment.NewLine, found.Violations.Select(Describe)));
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
