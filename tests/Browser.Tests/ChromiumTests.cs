namespace Matchmaking.Browser.Tests;

public sealed class ChromiumTests
{
    [Fact]
    public async Task Without_Chromium_the_script_that_installs_it_is_named()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Chromium.Start("/nowhere/chromium"));
        Assert.Equal("These tests need Chromium at /nowhere/chromium: ./test installs it, or apt-get install chromium.", missing.Message);
    }
}
