using System.Text.Json;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Alliances;

public sealed class FirstAlliancesTests
{
    private const string Undated = "alliances-undated.txt";

    [Fact]
    public async Task Days_that_an_earlier_release_made_up_are_taken_away_once_and_those_that_somebody_set_stay()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await RunningProgram.Start(folder.Path))
        {
            using var client = first.CreateClient();
            var seats = (await client.Ask("/api/alliances/duisburg"))["seats"];
            foreach (var seat in seats.EnumerateArray())
                await client.Put($"/api/alliances/duisburg/seats/{seat.GetProperty("seat").GetString()}", JsonSerializer.Serialize(new
                {
                    kind = seat.GetProperty("kind").GetString(), organisation = seat.GetProperty("organisation").GetString(), from = "2024-06-01",
                }));
            await client.Put("/api/alliances/duisburg/offers/charter", """{"state":"running","on":"2024-06-01"}""");
            await client.Put("/api/alliances/duisburg/offers/award", """{"state":"running","on":"2025-02-03"}""");
        }

        File.Delete(Path.Combine(folder.Path, Undated));
        await using (var second = await RunningProgram.Start(folder.Path))
        {
            using var client = second.CreateClient();
            await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(folder.Path, Undated))), "the made-up days are gone");

            Assert.Equal([null, null, null], await Days(client, "seats"));
            Assert.Equal([null, null, "2025-02-03"], await Days(client, "offers"));
            await client.Put("/api/alliances/duisburg/offers/charter", """{"state":"running","on":"2024-06-01"}""");
        }

        await using var third = await RunningProgram.Start(folder.Path);
        using var again = third.CreateClient();
        Assert.Equal(["2024-06-01", null, "2025-02-03"], await Days(again, "offers"));
    }

    private static async Task<IEnumerable<string?>> Days(HttpClient client, string part) =>
        (await client.Ask("/api/alliances/duisburg"))[part].EnumerateArray()
            .Select(each => part == "seats" ? each.GetProperty("terms")[0].GetProperty("from").GetString() : each.GetProperty("on").GetString());
}
