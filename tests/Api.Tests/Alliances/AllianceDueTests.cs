using System.Globalization;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Api.Tests.Alliances;

public sealed class AllianceDueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_date_that_has_come_is_told_in_the_answer_and_on_the_page()
    {
        var today = GermanCalendar.DayOf(DateTimeOffset.UtcNow);
        await using (var program = await RunningProgram.Start(folder.Path))
        {
            using var client = program.CreateClient();
            await client.Put("/api/alliances/fluss", """{"name":"Beispielbündnis"}""");
            await client.Put("/api/alliances/fluss/measures/ferien", $$"""{"kind":"project","on":"{{today:yyyy-MM-dd}}","until":"{{today:yyyy-MM-dd}}","title":"Ferienbetreuung"}""");
            Assert.Equal(0, (await client.Ask("/api/alliances/fluss"))["due"].GetArrayLength());
        }

        LetADayPass(today);
        await using (var program = await RunningProgram.Start(folder.Path))
        {
            using var client = program.CreateClient();
            await client.Put("/api/alliances/fluss", """{"name":"Beispielbündnis am Fluss"}""");
            var due = Assert.Single((await client.Ask("/api/alliances/fluss"))["due"].EnumerateArray());
            Assert.Equal(
                ("project", "ferien", today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                (due.GetProperty("kind").GetString(), due.GetProperty("subject").GetString(), due.GetProperty("on").GetString()));

            Assert.Contains("Projekt endete: Ferienbetreuung", await client.GetStringAsync(new Uri("/buendnis/fluss/massnahmen", UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    /// <summary>What was today is yesterday.</summary>
    private void LetADayPass(DateOnly today)
    {
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(folder.Path, "*.db").Single()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE OrleansStorage
            SET PayloadBinary = CAST(replace(CAST(PayloadBinary AS TEXT), @today, @yesterday) AS BLOB)
            WHERE GrainTypeString = 'alliance'
            """;
        command.Parameters.AddWithValue("@today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("@yesterday", today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
    }
}
