using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>What was acknowledged is there after kill -9, exactly once; what was not may be sent again.</summary>
public sealed class KillTests : IDisposable
{
    private const int Firms = 8;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Thirty_kills_on_the_embedded_database_lose_no_acknowledged_change_and_double_none() => KillAgainAndAgain(30);

    [Fact]
    public async Task Kills_of_the_process_on_a_database_server_lose_no_acknowledged_change_and_double_none()
    {
        var database = await (await PostgreSqlServer.Shared).NewDatabase();

        await KillAgainAndAgain(5, "--Matchmaking:Mode=server", $"--Matchmaking:Database={database}");
    }

    private async Task KillAgainAndAgain(int kills, params string[] arguments)
    {
        var chance = new Random(20261121);
        var firms = Enumerable.Range(0, Firms).Select(number => new Firm($"firma-{number}")).ToArray();

        for (var kill = 0; kill < kills; kill++)
        {
            using var program = await MatchmakingProcess.Start(folder.Path, arguments: arguments);
            await Task.WhenAll(firms.Select(firm => firm.Settle(program.Client)));

            var goal = new Countdown(chance.Next(1, 160));
            var streams = firms.Select(firm => firm.ChangeUntilItBreaks(program.Client, goal)).ToArray();
            await goal.Reached.WaitAsync(TimeSpan.FromSeconds(60));
            await program.Kill();
            await Task.WhenAll(streams);
        }

        using var last = await MatchmakingProcess.Start(folder.Path, arguments: arguments);
        await Task.WhenAll(firms.Select(firm => firm.Settle(last.Client)));
        Assert.True(firms.Sum(firm => firm.Acknowledged) > kills * 20, "Too few changes were made to prove anything.");
    }

    /// <summary>Tells when so many changes were acknowledged.</summary>
    private sealed class Countdown(int count)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = count;

        public Task Reached => reached.Task;

        public void Down()
        {
            if (Interlocked.Decrement(ref left) == 0)
                reached.TrySetResult();
        }
    }

    /// <summary>A firm whose one measure gets a new history entry with every change, so that each change can be counted.</summary>
    private sealed class Firm(string id)
    {
        private bool described;

        public int Acknowledged { get; private set; }

        /// <summary>Compares what is stored with what was acknowledged, then sends the open change again, with its old key.</summary>
        public async Task Settle(HttpClient client)
        {
            if (!described)
            {
                (await client.PutAsJsonAsync($"/api/companies/{id}", JourneyTests.Profile())).EnsureSuccessStatusCode();
                described = true;
                return;
            }

            var stored = await Stored(client);
            Assert.InRange(stored.Count, Acknowledged, Acknowledged + 1);
            Assert.Equal(Enumerable.Range(0, stored.Count).Select(Told), stored);
            // A program that has just started on a busy machine may ask to come again; nothing else is an answer here.
            await Eventually.Holds(() => Change(client), "the open change is taken");
            Assert.Equal(Enumerable.Range(0, Acknowledged).Select(Told), await Stored(client));
        }

        public async Task ChangeUntilItBreaks(HttpClient client, Countdown goal)
        {
            try
            {
                while (await Change(client))
                    goal.Down();
            }
            catch (HttpRequestException)
            {
                // The process is gone: what this request wanted stays open until the next Settle.
            }
        }

        private async Task<bool> Change(HttpClient client)
        {
            var (state, reason) = Told(Acknowledged);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/companies/{id}/measures")
            {
                Content = JsonContent.Create(new { practice = "AZ-02", state, reason }),
            };
            request.Headers.Add("Idempotency-Key", $"{id}-{Acknowledged}");
            using var response = await client.SendAsync(request);
            if (response.IsSuccessStatusCode)
                Acknowledged++;
            else
                Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            return response.IsSuccessStatusCode;
        }

        /// <summary>What the change of this number says; each reason is there once.</summary>
        private (string State, string? Reason) Told(int number) => number % 2 == 0 ? ("lived", null) : ("paused", $"Pause {number} von {id}");

        private async Task<List<(string State, string? Reason)>> Stored(HttpClient client)
        {
            var company = await client.GetFromJsonAsync<JsonElement>($"/api/companies/{id}");
            return
            [
                .. company.GetProperty("measures").EnumerateArray()
                    .SelectMany(measure => measure.GetProperty("history").EnumerateArray())
                    .Select(entry => (entry.GetProperty("state").GetString()!, entry.GetProperty("reason").GetString())),
            ];
        }
    }
}
