namespace Matchmaking.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public Task Axe_finds_nothing_on_a_desk_in_light(string address) => FindNothing(address, width: 1280, dark: false);

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public Task Axe_finds_nothing_on_a_phone_in_dark(string address) => FindNothing(address, width: 360, dark: true);

    private async Task FindNothing(string address, int width, bool dark)
    {
        var page = await NewVisitor(width, dark: dark, touch: width < 600);
        await page.GotoAsync(address);
        await page.Unfold();

        await page.HasNoBarriers();
    }
}
