using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A test with visitors of its own, who leave when it ends.</summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<IBrowserContext> visitors = [];

    protected Uri Address => browser.Address;

    public Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in visitors)
            await visitor.CloseAsync();
    }

    /// <summary>A browser that has never been here.</summary>
    protected async Task<IPage> NewVisitor(
        int width = 1280, int height = 900, bool dark = false, bool scripts = true, bool touch = false)
    {
        var context = await browser.NewContext(new BrowserNewContextOptions
        {
            BaseURL = browser.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            HasTouch = touch,
            IsMobile = touch,
            // Axe is put into the page by the tests, which the site's own policy would rightly refuse.
            BypassCSP = true,
        });
        // A busy machine is slow, not wrong.
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        visitors.Add(context);
        return await context.NewPageAsync();
    }
}
