namespace Matchmaking.Browser.Tests;

public sealed class PrivacyTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory, MemberData(nameof(Pages.WithoutForms), MemberType = typeof(Pages))]
    public async Task Looking_around_leaves_nothing_in_the_browser(string address)
    {
        var page = await NewVisitor();
        await page.GotoAsync(address);

        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task A_page_with_forms_sets_the_one_cookie_that_protects_them()
    {
        var page = await NewVisitor();
        await page.GotoAsync($"betriebe/{Pages.Company}");

        var cookie = Assert.Single(await page.Context.CookiesAsync());
        Assert.Equal("matchmaking.form", cookie.Name);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(-1, cookie.Expires);
    }

    [Fact]
    public async Task The_page_asks_nobody_else_for_anything()
    {
        var page = await NewVisitor();
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Host != Address.Host)
                strangers.Add(request.Url);
        };

        await page.GotoAsync($"ergebnisse?{Pages.Answers}");

        Assert.Empty(strangers);
    }
}
