using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>One program and one browser for all tests; each test opens a visitor of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private Site site = null!;
    private Chromium chromium = null!;

    public Uri Address => site.Address;

    public async Task InitializeAsync()
    {
        chromium = await Chromium.Start();
        site = await Site.Start();
    }

    public async Task DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        if (chromium is not null)
            await chromium.DisposeAsync();
    }

    public Task<IBrowserContext> NewContext(BrowserNewContextOptions options) => chromium.NewContext(options);
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
