using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>Disks fill up and servers go away; the program says so, loses nothing, and goes on when they are back.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_full_disk_refuses_changes_with_503_and_takes_them_when_there_is_room_again()
    {
        var firm = new Firm("voll");
        using (var program = await MatchmakingProcess.Start(folder.Path))
        {
            await firm.Describe(program.Client);
            Assert.Equal(HttpStatusCode.OK, await firm.Change(program.Client));
            Assert.Equal(HttpStatusCode.OK, await Ready(program.Client));

            await FillDisk(program);
            await firm.ChangeUntil(HttpStatusCode.ServiceUnavailable, program.Client);
            Assert.Equal(firm.Acknowledged, await firm.Stored(program.Client));
            await Eventually.Holds(async () => await Ready(program.Client) == HttpStatusCode.ServiceUnavailable, "it is said that nothing can be stored");

            await program.LimitFiles(null);
            Assert.Equal(HttpStatusCode.OK, await firm.ChangePatiently(program.Client));
            await Eventually.Holds(async () => await Ready(program.Client) == HttpStatusCode.OK, "it is ready again");
            Assert.Equal(firm.Acknowledged, await firm.Stored(program.Client));
            Assert.Equal(0, await program.Terminate());
        }

        using var next = await MatchmakingProcess.Start(folder.Path);
        Assert.Equal(firm.Acknowledged, await firm.Stored(next.Client));
    }

    [Fact]
    public async Task A_form_that_a_full_disk_refused_says_what_is_unsure_and_is_stored_once_however_often_it_is_sent()
    {
        var firm = new Firm("voll");
        using var program = await MatchmakingProcess.Start(folder.Path);
        await firm.Describe(program.Client);
        await FillDisk(program);
        await firm.ChangeUntil(HttpStatusCode.ServiceUnavailable, program.Client);
        var page = await program.Client.GetStringAsync("/betriebe/voll");
        var form = new Dictionary<string, string> { ["practice"] = "AZ-04", ["reason"] = "Cost" };
        foreach (var name in new[] { "operation", "version", "__RequestVerificationToken" })
            form[name] = Regex.Match(page, $"name=\"{name}\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

        var refused = await Send(form, program.Client);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Ob Ihre Eingabe angekommen ist, ist nicht sicher.", refused.Body, StringComparison.Ordinal);

        await program.LimitFiles(null);
        await Eventually.Holds(async () => (await Send(form, program.Client)).Status == HttpStatusCode.OK, "the form is taken");
        Assert.Equal(HttpStatusCode.OK, (await Send(form, program.Client)).Status);
        var company = await program.Client.GetFromJsonAsync<JsonElement>("/api/companies/voll");
        Assert.Equal(1, company.GetProperty("dismissals").GetArrayLength());
        Assert.Equal(long.Parse(form["version"], CultureInfo.InvariantCulture) + 1, company.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_database_file_that_is_deleted_under_the_program_takes_no_more_changes_and_is_no_empty_start()
    {
        var firm = new Firm("verloren");
        using (var program = await MatchmakingProcess.Start(folder.Path))
        {
            await firm.Describe(program.Client);
            Assert.Equal(HttpStatusCode.OK, await firm.Change(program.Client));
            foreach (var file in Directory.GetFiles(folder.Path, "matchmaking.db*"))
                File.Delete(file);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, await firm.Change(program.Client));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await firm.Change(program.Client));
            using var ready = await program.Client.GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await program.Client.GetAsync("/health/live")).StatusCode);
            await Eventually.Holds(() => Task.FromResult(program.Log.Contains("was deleted or replaced; changes are refused", StringComparison.Ordinal)), "it is logged");
            Assert.Equal(0, await program.Terminate());
        }

        var (exitCode, error) = await MatchmakingProcess.RunToItsEnd(folder.Path);
        Assert.Equal(1, exitCode);
        Assert.Contains("is missing or empty. Restore a backup", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_server_is_away_the_program_says_so_and_afterwards_it_goes_on()
    {
        await using var server = await PostgreSqlServer.Start();
        var database = await server.NewDatabase();
        using var program = await MatchmakingProcess.Start(
            folder.Path, arguments: ["--Matchmaking:Mode=server", $"--Matchmaking:Database={database}"]);
        var firm = new Firm("geduldig");
        await firm.Describe(program.Client);
        Assert.Equal(HttpStatusCode.OK, await firm.Change(program.Client));
        Assert.Equal(HttpStatusCode.OK, (await program.Client.GetAsync("/health/ready")).StatusCode);

        await server.Pause();
        using var ready = await program.Client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.NotNull(ready.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await firm.Change(program.Client));
        using var page = await program.Client.GetAsync("/en/companies/nie-gelesen");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("What was stored before stays stored.", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await program.Client.GetAsync("/health/live")).StatusCode);

        await server.Continue();
        await Eventually.Holds(async () => (await program.Client.GetAsync("/health/ready")).IsSuccessStatusCode, "it is ready again");
        Assert.Equal(HttpStatusCode.OK, await firm.ChangePatiently(program.Client));
        Assert.Equal(firm.Acknowledged, await firm.Stored(program.Client));
        Assert.Equal(0, await program.Terminate());
    }

    [Fact]
    public async Task A_program_whose_database_another_one_took_while_the_server_was_away_ends_with_2_and_a_line()
    {
        await using var server = await PostgreSqlServer.Start();
        var database = await server.NewDatabase();
        string[] onServer = ["--Matchmaking:Mode=server", $"--Matchmaking:Database={database}"];
        using var slow = await MatchmakingProcess.Start(Path.Combine(folder.Path, "slow"), arguments: onServer);
        var firm = new Firm("umgezogen");
        await firm.Describe(slow.Client);

        slow.Freeze();
        await server.Pause();
        await server.Continue();
        using var fast = await MatchmakingProcess.Start(Path.Combine(folder.Path, "fast"), arguments: onServer);
        slow.Thaw();

        Assert.Equal(2, await slow.End());
        await Eventually.Holds(
            () => Task.FromResult(slow.Log.Contains("crit: Matchmaking.Silo.Hosting.DatabaseWatch", StringComparison.Ordinal)
                && slow.Log.Contains("Another process took the database", StringComparison.Ordinal)),
            "it says why");
        Assert.Equal(HttpStatusCode.OK, await firm.Change(fast.Client));
        Assert.Equal(0, await fast.Terminate());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_needs_no_database_is_there_without_it_and_says_what_is_missing(bool hangs)
    {
        await using var server = await PostgreSqlServer.Start();
        var database = await server.NewDatabase();
        using var program = await MatchmakingProcess.Start(
            folder.Path, arguments: ["--Matchmaking:Mode=server", $"--Matchmaking:Database={database}"]);
        await AllDismiss("AZ-04", program.Client);
        await Eventually.Holds(async () => await Dismissing("AZ-04", program.Client) == 5, "all five are counted");

        await (hangs ? server.Freeze() : server.Pause());
        foreach (var address in NeedNoDatabase)
            Assert.Equal((address, HttpStatusCode.OK), (address, await Quickly(program.Client, address)));
        var practice = await program.Client.GetFromJsonAsync<JsonElement>("/api/practices/AZ-04");
        Assert.Equal(JsonValueKind.Null, practice.GetProperty("dismissals").ValueKind);
        Assert.Equal("[\"dismissals\"]", practice.GetProperty("unavailable").GetRawText());
        Assert.Contains("gerade nicht zu erfahren", await program.Client.GetStringAsync("/praxis/AZ-04"), StringComparison.Ordinal);
        Assert.Contains("cannot be told right now", await program.Client.GetStringAsync("/en/practice/AZ-04"), StringComparison.Ordinal);

        await (hangs ? server.Thaw() : server.Continue());
        await Eventually.Holds(async () => await Dismissing("AZ-04", program.Client) == 5, "all five are counted again");
        Assert.DoesNotContain("gerade nicht zu erfahren", await program.Client.GetStringAsync("/praxis/AZ-04"), StringComparison.Ordinal);
        Assert.Equal(0, await program.Terminate());
    }

    [Fact]
    public async Task A_program_that_is_asked_to_end_under_load_finishes_what_it_began()
    {
        var firms = Enumerable.Range(0, 16).Select(number => new Firm($"firma-{number}")).ToArray();
        using (var program = await MatchmakingProcess.Start(folder.Path))
        {
            await Task.WhenAll(firms.Select(firm => firm.Describe(program.Client)));
            var load = firms.Select(firm => firm.ChangeUntilGone(program.Client)).ToArray();
            await Eventually.Holds(() => Task.FromResult(firms.Sum(firm => firm.Acknowledged) > 300), "the load is on");

            Assert.Equal(0, await program.Terminate());
            await Task.WhenAll(load);
        }

        using var next = await MatchmakingProcess.Start(folder.Path);
        foreach (var firm in firms)
            Assert.Equal(firm.Acknowledged, await firm.Stored(next.Client));
    }

    [Fact]
    public async Task Logs_name_no_firm_and_repeat_nothing_that_was_entered_also_when_everything_fails()
    {
        await using var server = await PostgreSqlServer.Start();
        var database = await server.NewDatabase();
        using var program = await MatchmakingProcess.Start(
            folder.Path, arguments: ["--Matchmaking:Mode=server", $"--Matchmaking:Database={database};Password=Kennwort-Q7", .. EverythingLogged]);
        var profile = new { name = "Firmenname-Q7", headcount = 40, shiftShare = 0.8, district = "Stadtteil-Q7" };
        var pause = new { practice = "AZ-02", state = "stopped", reason = "Begruendung-Q7" };

        await program.Client.PutAsJsonAsync("/api/companies/verschwiegen-q7", profile);
        await program.Client.PostAsJsonAsync("/api/companies/verschwiegen-q7/measures", new { practice = "AZ-02", state = "lived" });
        await program.Client.PostAsJsonAsync("/api/companies/verschwiegen-q7/measures", pause);
        await program.Client.PutAsJsonAsync("/api/alliances/buendnis-q7", new { name = "Buendnisname-Q7" });
        await program.Client.PutAsJsonAsync("/api/alliances/buendnis-q7/members/verschwiegen-q7", new { });
        await program.Client.PutAsJsonAsync("/api/alliances/buendnis-q7/seats/sitz-q7", new { kind = "municipality", organisation = "Organisation-Q7", from = "2024-01-01" });
        foreach (var page in new[] { "/betriebe/verschwiegen-q7", "/en/companies/verschwiegen-q7?from=Herkunft-Q7", "/buendnis/buendnis-q7/mitglieder", "/en/alliance/buendnis-q7" })
            await program.Client.GetStringAsync(page);
        await program.Client.PutAsync("/api/companies/verschwiegen-q7", new StringContent("{ \"name\": \"Bruchstueck-Q7", null, "application/json"));
        await program.Client.GetAsync("/?q=Suchwort-Q7");
        await server.Pause();
        await program.Client.GetAsync("/api/companies/nie-gelesen-q7");
        await program.Client.GetAsync("/betriebe/nie-gelesen-q7");
        using var refused = await program.Client.PutAsJsonAsync("/api/companies/verschwiegen-q7", profile with { headcount = 41 });
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await Eventually.Holds(
            () => Task.FromResult(LinesOf(program).Any(line => line.Contains("PUT /api/companies/{id} could not be answered", StringComparison.Ordinal)
                && line.Contains($"trace={problem.GetProperty("traceId")}", StringComparison.Ordinal))),
            "the failure is in the log, by its route and under the id that the answer names");
        Assert.Contains(LinesOf(program), line => line.Contains("/api/companies/#", StringComparison.Ordinal));
        Assert.DoesNotContain(LinesOf(program), line => line.Contains("Q7", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("127.0.0.1:0", program.Log.Replace("http://127.0.0.1:0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The runtime of the actors and the web server as well, which say nothing below a warning otherwise.</summary>
    private static readonly string[] EverythingLogged =
        ["--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Debug", "--Logging:LogLevel:Orleans=Debug"];

    private static string[] LinesOf(MatchmakingProcess program) => program.Log.Split('\n');

    private static readonly string[] NeedNoDatabase =
    [
        "/", "/en/", "/ergebnisse?headcount=40&shift=most&topic=PFL", "/katalog", "/katalog?q=pflege", "/praxis/AZ-04", "/en/practice/AZ-04",
        "/personas", "/personas/pflegender-produktionsmitarbeiter", "/en/personas/pflegender-produktionsmitarbeiter?seed=3", "/barrierefreiheit",
        "/datenschutz", "/impressum", "/api/practices", "/api/practices/AZ-04", "/api/personas", "/api/personas/zugezogene-it-fachkraft", "/openapi/v1.json",
    ];

    private static async Task<HttpStatusCode> Ready(HttpClient client)
    {
        using var ready = await client.GetAsync("/health/ready");
        Assert.Equal(ready.StatusCode == HttpStatusCode.ServiceUnavailable, ready.Headers.RetryAfter is not null);
        return ready.StatusCode;
    }

    /// <summary>Leaves room for a few more changes.</summary>
    private Task FillDisk(MatchmakingProcess program) =>
        program.LimitFiles(Directory.GetFiles(folder.Path).Max(file => new FileInfo(file).Length) + 20_000);

    private static async Task<(HttpStatusCode Status, string Body)> Send(Dictionary<string, string> form, HttpClient client)
    {
        using var answer = await client.PostAsync("/betriebe/voll/passt-nicht", new FormUrlEncodedContent(form));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The answer, within what a person waits for a page without wondering.</summary>
    private static async Task<HttpStatusCode> Quickly(HttpClient client, string address)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        using var response = await client.GetAsync(address, deadline.Token);
        return response.StatusCode;
    }

    private static async Task<int?> Dismissing(string practice, HttpClient client)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>($"/api/practices/{practice}");
        return answer.GetProperty("dismissals") is { ValueKind: JsonValueKind.Object } report ? report.GetProperty("companies").GetInt32() : null;
    }

    private static async Task AllDismiss(string practice, HttpClient client)
    {
        for (var number = 0; number < 5; number++)
        {
            (await client.PutAsJsonAsync($"/api/companies/firma-{number}", JourneyTests.Profile())).EnsureSuccessStatusCode();
            (await client.PostAsJsonAsync($"/api/companies/firma-{number}/dismissals", new { practice, reason = "notNow" })).EnsureSuccessStatusCode();
        }
    }

    /// <summary>A firm whose one measure gets a new history entry with every change.</summary>
    private sealed class Firm(string id)
    {
        public int Acknowledged { get; private set; }

        public async Task<int> Stored(HttpClient client)
        {
            var company = await client.GetFromJsonAsync<JsonElement>($"/api/companies/{id}");
            return company.GetProperty("measures").EnumerateArray().Sum(measure => measure.GetProperty("history").GetArrayLength());
        }

        public async Task Describe(HttpClient client) =>
            (await client.PutAsJsonAsync($"/api/companies/{id}", JourneyTests.Profile())).EnsureSuccessStatusCode();

        /// <summary>The same change with the same key until it is acknowledged.</summary>
        public async Task<HttpStatusCode> Change(HttpClient client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/companies/{id}/measures")
            {
                Content = JsonContent.Create(new { practice = "AZ-02", state = "lived", takeUp = Acknowledged % 2 == 0 ? "some" : "many" }),
            };
            request.Headers.Add("Idempotency-Key", $"{id}-{Acknowledged}");
            using var response = await client.SendAsync(request);
            if (response.IsSuccessStatusCode)
                Acknowledged++;
            else
                Assert.NotNull(response.Headers.RetryAfter);
            return response.StatusCode;
        }

        /// <summary>Until the program takes no more requests. None may break off after it was sent.</summary>
        public async Task ChangeUntilGone(HttpClient client)
        {
            try
            {
                while (await Change(client) == HttpStatusCode.OK)
                {
                }
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded)
            {
            }
        }

        public Task ChangeUntil(HttpStatusCode status, HttpClient client) =>
            Eventually.Holds(async () => await Change(client) == status, $"a change is answered with {status}");

        public async Task<HttpStatusCode> ChangePatiently(HttpClient client)
        {
            await ChangeUntil(HttpStatusCode.OK, client);
            return HttpStatusCode.OK;
        }
    }
}
