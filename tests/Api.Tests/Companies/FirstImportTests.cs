using System.Net;
using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Companies;

public sealed class FirstImportTests
{
    [Fact]
    public async Task The_examples_are_imported_once_and_changes_to_them_stay()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await RunningProgram.Start(folder.Path, examples: true))
        {
            using var client = first.CreateClient();
            await Eventually.Holds(async () => await Count(client) == 60, "60 example companies are there");
            await client.Put("/api/companies/beispiel-backwaren-hochfeld", Requests.Profile(name: "Umbenannt"));
        }

        await using var second = await RunningProgram.Start(folder.Path, examples: true);
        using var again = second.CreateClient();
        Assert.Equal(60, await Count(again));
        Assert.Equal("Umbenannt", (await again.Ask("/api/companies/beispiel-backwaren-hochfeld"))["profile"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_import_that_was_cut_off_is_finished_by_the_next_start()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await RunningProgram.Start(folder.Path, examples: false))
        {
            using var client = first.CreateClient();
            await client.Put("/api/companies/beispiel-backwaren-hochfeld", Requests.Profile(name: "War schon da"));
        }

        await using var second = await RunningProgram.Start(folder.Path, examples: true);
        using var again = second.CreateClient();
        await Eventually.Holds(async () => await Count(again) == 60, "the rest of the examples is there");
        Assert.Equal("War schon da", (await again.Ask("/api/companies/beispiel-backwaren-hochfeld"))["profile"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Examples_that_take_part_in_something_shared_are_members_of_the_alliance_where_they_are()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.Start(folder.Path, examples: true);
        using var client = program.CreateClient();
        await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(folder.Path, "examples-imported.txt"))), "the import is over");

        var duisburg = await client.Ask("/api/alliances/duisburg");

        Assert.Equal(15, duisburg["members"].GetArrayLength());
        Assert.Equal(15, duisburg["counts"].GetProperty("members").GetInt32());
        var member = duisburg["members"].EnumerateArray().Single(each => each.GetProperty("company").GetString() == "beispiel-bildungshaus-rheinbogen");
        Assert.Equal("2023-08-01", member.GetProperty("since").GetString());
    }

    [Fact]
    public async Task An_import_that_breaks_off_is_said_and_tried_again()
    {
        using var folder = new TemporaryFolder();
        var catalogue = Path.Combine(folder.Path, "catalogue");
        Copy(CatalogueDirectory.Default, catalogue);
        var examples = CatalogueDirectory.ExampleCompanies(catalogue);
        File.Move(examples, examples + ".away");

        await using var program = await RunningProgram.Start(Path.Combine(folder.Path, "data"), examples: true, $"--Matchmaking:Catalogue={catalogue}");
        using var client = program.CreateClient();
        await Eventually.Holds(async () => await Imported(client) == false, "the program is ready without examples and says so");
        Assert.Equal(0, await Count(client));

        File.Move(examples + ".away", examples);
        await Eventually.Holds(async () => await Imported(client) == true, "a later attempt imported them");
        Assert.Equal(60, await Count(client));
    }

    [Fact]
    public async Task What_somebody_has_made_of_an_alliance_or_an_example_stays_when_the_marks_of_the_first_start_are_lost()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await RunningProgram.Start(folder.Path, examples: false))
        {
            using var client = first.CreateClient();
            await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(folder.Path, "alliances-described.txt"))), "the alliance is there");
            await client.Put("/api/companies/beispiel-bildungshaus-rheinbogen", Requests.Profile(name: "Eigener Betrieb"));
            await client.Post("/api/companies/beispiel-bildungshaus-rheinbogen/measures", """{"practice":"BU-01","state":"lived"}""");
            // So many changes that the first of them is forgotten.
            for (var change = 0; change < 65; change++)
                Assert.Equal(HttpStatusCode.OK, (await client.Put("/api/alliances/duisburg", $$"""{"name":"Unser Bündnis {{change}}","postalCodes":["47"]}""")).Status);
        }

        File.Delete(Path.Combine(folder.Path, "alliances-described.txt"));
        await using var second = await RunningProgram.Start(folder.Path, examples: true);
        using var again = second.CreateClient();
        await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(folder.Path, "examples-imported.txt"))), "the import is over");

        var duisburg = await again.Ask("/api/alliances/duisburg");
        Assert.Equal("Unser Bündnis 64", duisburg["profile"].GetProperty("name").GetString());
        Assert.DoesNotContain("beispiel-bildungshaus-rheinbogen", duisburg["members"].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(14, duisburg["members"].GetArrayLength());
    }

    [Fact]
    public async Task Without_examples_there_are_none()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.Start(folder.Path, examples: false);
        using var client = program.CreateClient();
        Assert.Equal(0, await Count(client));
        Assert.False(File.Exists(Path.Combine(folder.Path, "examples-imported.txt")));
    }

    /// <summary>Null while the program is not ready.</summary>
    private static async Task<bool?> Imported(HttpClient client)
    {
        var ready = await client.Ask("/health/ready");
        return ready.Status == HttpStatusCode.OK ? ready["examplesImported"].GetBoolean() : null;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<int> Count(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/api/companies?limit=200")).RootElement.GetProperty("items").GetArrayLength();
}
