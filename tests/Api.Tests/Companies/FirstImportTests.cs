using System.Text.Json;
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
    public async Task Without_examples_there_are_none()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.Start(folder.Path, examples: false);
        using var client = program.CreateClient();
        Assert.Equal(0, await Count(client));
        Assert.False(File.Exists(Path.Combine(folder.Path, "examples-imported.txt")));
    }

    private static async Task<int> Count(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/api/companies?limit=200")).RootElement.GetProperty("items").GetArrayLength();
}
