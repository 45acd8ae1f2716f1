namespace Matchmaking.Catalogue.Tests;

public sealed class LocalizedTextTests
{
    [Fact]
    public void Words_come_in_the_language_asked_for()
    {
        var text = new LocalizedText("Pflege", "Care");

        Assert.Equal("Care", text.In(Language.En));
        Assert.Equal("Pflege", text.In(Language.De));
    }
}
