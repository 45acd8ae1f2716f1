using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>The program learns in a process beside it, as it is started by operators, and leaves none behind.</summary>
public sealed class TrainingTests : IDisposable
{
    private const int Firms = 150;
    private const string AtOnce = "--Matchmaking:TrainingRest=0:00:01";
    private const string Never = "--Matchmaking:TrainingRest=never";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_companies_do_becomes_a_model_that_answers_in_the_program_and_after_its_restart()
    {
        string live;
        // Only afterwards, so that the first training finds all firms: a model of some of them would stay for lack of anything newer.
        using (var program = await MatchmakingProcess.Start(folder.Path, arguments: Never))
        {
            await Import(program);
            Assert.Equal(0, await program.Terminate());
        }

        using (var program = await MatchmakingProcess.Start(folder.Path, arguments: AtOnce))
        {
            await Eventually.Holds(async () => (await Runs(program)).Any(run => run.GetProperty("companies").GetInt32() == Firms), "all firms were learned from", Patience);
            Assert.True((await Runs(program))[0].GetProperty("published").GetBoolean(), (await Runs(program))[0].GetRawText());
            live = (await Ask(program, "/api/model/runs")).GetProperty("live").GetString()!;
            await Eventually.Holds(async () => (await Ask(program, "/api/model")).GetProperty("version").GetString()!.EndsWith(live, StringComparison.Ordinal), "it answers");
            Assert.Equal(0, await program.Terminate());
        }

        using (var next = await MatchmakingProcess.Start(folder.Path, arguments: Never))
        {
            await Eventually.Holds(async () => (await Ask(next, "/api/model")).GetProperty("version").GetString()!.EndsWith(live, StringComparison.Ordinal), "it answers again");
            Assert.Equal(0, await next.Terminate());
        }

        // As where a backup was restored without the files of the models.
        Directory.Delete(Path.Combine(folder.Path, "models"), recursive: true);
        using var without = await MatchmakingProcess.Start(folder.Path, arguments: Never);
        await Eventually.Holds(() => Task.FromResult(without.Log.Contains("cannot be used; content alone answers", StringComparison.Ordinal)), "it says so");
        Assert.Equal("content", (await Ask(without, "/api/model")).GetProperty("kind").GetString());
        using var asked = await without.Client.PostAsJsonAsync("/api/recommendations", new { headcount = 40, shiftShare = 0.8, topics = new[] { "PFL" } });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await without.Client.GetAsync("/health/ready")).StatusCode);
    }

    /// <summary>However it ends: the process beside it notices by itself.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_that_ends_while_it_trains_leaves_no_process_and_no_file_behind(bool killed)
    {
        using (var program = await MatchmakingProcess.Start(folder.Path, arguments: AtOnce))
        {
            await Import(program);
            using var trainer = await Trainer(program);
            if (killed)
                await program.Kill();
            else
                Assert.Equal(0, await program.Terminate());

            using var deadline = new CancellationTokenSource(Patience);
            await trainer.WaitForExitAsync(deadline.Token);
        }

        Assert.DoesNotContain(Files(), file => file.Contains("unfinished", StringComparison.Ordinal));
        using var next = await MatchmakingProcess.Start(folder.Path, arguments: AtOnce);
        await Eventually.Holds(async () => (await Runs(next)).Any(run => run.GetProperty("companies").GetInt32() == Firms), "it is learned from", Patience);
        Assert.All(await Runs(next), run => Assert.Null(run.GetProperty("failure").GetString()));
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories);

    private static async Task<Process> Trainer(MatchmakingProcess program)
    {
        Process? found = null;
        await Eventually.Holds(async () => (found = await Child(program)) is not null, "a process trains", Patience);
        return found!;
    }

    private static async Task<Process?> Child(MatchmakingProcess program)
    {
        using var search = Process.Start(new ProcessStartInfo("pgrep", ["-P", program.Id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        var answer = await search.StandardOutput.ReadToEndAsync();
        await search.WaitForExitAsync();
        return int.TryParse(answer, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var id) ? Process.GetProcessById(id) : null;
    }

    private static async Task<JsonElement[]> Runs(MatchmakingProcess program) => [.. (await Ask(program, "/api/model/runs")).GetProperty("runs").EnumerateArray()];

    private static Task<JsonElement> Ask(MatchmakingProcess program, string address) => program.Client.GetFromJsonAsync<JsonElement>(address);

    /// <summary>Firms of three tastes that no topic tells.</summary>
    private static async Task Import(MatchmakingProcess program)
    {
        JsonElement[] catalogue = [.. (await Ask(program, "/api/practices?limit=200")).GetProperty("items").EnumerateArray()];
        string[] practices = [.. catalogue.Select(item => item.GetProperty("practice").GetString()!).Order(StringComparer.Ordinal)];
        string[] topics = [.. catalogue.SelectMany(item => item.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!)).Distinct().Order(StringComparer.Ordinal)];
        var random = new Random(1);
        var table = new StringBuilder("id;name;headcount;shiftShare;topics;measures\n");
        for (var firm = 0; firm < Firms; firm++)
        {
            var own = practices.Where((_, place) => place % 8 == firm % 3).ToArray();
            random.Shuffle(own);
            var day = new DateOnly(2023, 1, 1).AddDays(random.Next(200));
            var measures = string.Join(" | ", own.Take(8).Select(practice => string.Create(CultureInfo.InvariantCulture, $"{practice} introduced {day = day.AddDays(random.Next(80)):yyyy-MM-dd}")));
            table.Append(CultureInfo.InvariantCulture, $"firm-{firm:000};Firm {firm};{20 + random.Next(150)};0.3;{topics[random.Next(topics.Length)]};{measures}\n");
        }

        using var answer = await program.Client.PostAsync("/api/import/companies", new StringContent(table.ToString(), Encoding.UTF8, "text/csv"));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
