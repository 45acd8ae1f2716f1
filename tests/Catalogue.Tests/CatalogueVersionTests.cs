namespace Matchmaking.Catalogue.Tests;

public sealed class CatalogueVersionTests : IDisposable
{
    private readonly CatalogueCopy catalogue = new();

    public void Dispose() => catalogue.Dispose();

    private string Version => CatalogueReader.Read(catalogue.Directory).Version;

    [Fact]
    public void The_version_is_twelve_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{12}$", Version);

    [Fact]
    public void A_copy_elsewhere_has_the_same_version() =>
        Assert.Equal(CatalogueReader.Read(CatalogueDirectory.Default).Version, Version);

    [Fact]
    public void A_changed_word_changes_the_version()
    {
        var before = Version;
        catalogue.Change("needs.json", "time-off", need => need["name"]!["en"] = "Time away");

        Assert.NotEqual(before, Version);
    }

    [Fact]
    public void A_changed_example_company_changes_the_version()
    {
        var before = Version;
        Directory.CreateDirectory(catalogue.PathOf("examples"));
        File.AppendAllText(catalogue.PathOf("examples/companies.csv"), "one more line\n");

        Assert.NotEqual(before, Version);
    }

    [Fact]
    public void Other_line_endings_leave_the_version_alone()
    {
        var before = Version;
        catalogue.Rewrite("needs.json", text => text.ReplaceLineEndings("\r\n"));

        Assert.Equal(before, Version);
    }

    [Fact]
    public void A_file_that_is_no_part_of_the_catalogue_leaves_the_version_alone()
    {
        var before = Version;
        File.WriteAllText(catalogue.PathOf("notes.txt"), "to do");

        Assert.Equal(before, Version);
    }
}
