using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Matchmaking.Testing;
using Xunit.Abstractions;

namespace Matchmaking.Journey.Tests.Cluster;

/// <summary>Two silos and two web processes on one database; each is killed and started again under load.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class ClusterTests(ITestOutputHelper output) : IDisposable
{
    private const int Callers = 16;
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(5);

    /// <summary>Waiting without an answer is no better than being refused.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killing_silos_and_web_processes_loses_nothing_doubles_nothing_and_refuses_for_five_seconds_at_most()
    {
        var database = await (await PostgreSqlServer.Shared).NewDatabase();
        var silos = new[] { await SiloProcess.Start(database), await SiloProcess.Start(database) };
        var doors = new[] { await Door(database, "a"), await Door(database, "b") };
        try
        {
            using var stop = new CancellationTokenSource();
            var callers = Enumerable.Range(0, Callers).Select(number => new Caller($"firma-{number}")).ToArray();
            foreach (var caller in callers)
                await caller.Describe(doors[0].Client);
            // The first door is the one that is killed; callers of the second see the silos go.
            var load = callers.Select((caller, number) => caller.ChangeUntilStopped(() => doors[number % 2].Client, stop.Token)).ToArray();

            var reader = new Reader("firma-1");
            var reading = reader.ReadUntilStopped(doors[1].Client, stop.Token);

            await More(callers, 200);
            await silos[0].Kill();
            await More(callers, 200);
            silos[0] = await SiloProcess.Start(database);
            await More(callers, 200);
            await silos[1].Kill();
            await More(callers, 200);
            silos[1] = await SiloProcess.Start(database);
            await doors[0].Kill();
            doors[0] = await Door(database, "a");
            await More(callers, 200);
            await stop.CancelAsync();
            await Task.WhenAll([.. load, reading]);

            foreach (var caller in callers)
                Assert.Equal(caller.Acknowledged, await caller.Stored(doors[1].Client));
            var undisturbed = callers.Where((_, number) => number % 2 == 1).ToList();
            output.WriteLine($"{callers.Sum(caller => caller.Acknowledged)} changes; longest wait {undisturbed.Max(caller => caller.LongestWait)}, longest refusal {undisturbed.Max(caller => caller.LongestRefusal)}");
            output.WriteLine($"{reader.Answers} answers to a reader; longest wait {reader.LongestWait}, refused {reader.Refusals} times");
            Assert.InRange(reader.Answers, 100, int.MaxValue);
            Assert.InRange(reader.LongestWait, TimeSpan.Zero, LongestWait);
            Assert.All(undisturbed, caller => Assert.InRange(caller.LongestRefusal, TimeSpan.Zero, LongestOutage));
            Assert.All(undisturbed, caller => Assert.InRange(caller.LongestWait, TimeSpan.Zero, LongestWait));
            Assert.True(callers.Sum(caller => caller.Acknowledged) >= 1000, "Too few changes were made to prove anything.");
        }
        finally
        {
            foreach (var door in doors)
                door.Dispose();
            foreach (var silo in silos)
                silo.Dispose();
        }
    }

    private Task<MatchmakingProcess> Door(string database, string name) => MatchmakingProcess.Start(
        Path.Combine(folder.Path, name), arguments: ["--Matchmaking:Mode=cluster", $"--Matchmaking:Database={database}"]);

    private static Task More(Caller[] callers, int changes)
    {
        var goal = callers.Sum(caller => caller.Acknowledged) + changes;
        return Eventually.Holds(() => Task.FromResult(callers.Sum(caller => caller.Acknowledged) >= goal), $"{changes} more changes are acknowledged");
    }

    /// <summary>Asks for one firm again and again while silos come and go.</summary>
    private sealed class Reader(string id)
    {
        public int Answers { get; private set; }

        public int Refusals { get; private set; }

        /// <summary>The longest time from asking to an answer, refusals included.</summary>
        public TimeSpan LongestWait { get; private set; }

        public async Task ReadUntilStopped(HttpClient client, CancellationToken stop)
        {
            using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            var asked = Stopwatch.GetTimestamp();
            while (!stop.IsCancellationRequested)
            {
                using var answer = await client.GetAsync($"/api/companies/{id}", CancellationToken.None);
                if (answer.IsSuccessStatusCode)
                {
                    Answers++;
                    LongestWait = TimeSpan.FromTicks(Math.Max(LongestWait.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
                    asked = Stopwatch.GetTimestamp();
                }
                else
                {
                    Refusals++;
                }

                await pause.WaitForNextTickAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>Changes one firm again and again, each change with its own key until it is acknowledged.</summary>
    private sealed class Caller(string id)
    {
        private volatile int acknowledged;

        public int Acknowledged => acknowledged;

        /// <summary>The longest time between the first refusal of a change and its acknowledgement.</summary>
        public TimeSpan LongestRefusal { get; private set; }

        /// <summary>The longest time from sending a change to its acknowledgement, refusals included.</summary>
        public TimeSpan LongestWait { get; private set; }

        public async Task Describe(HttpClient client) =>
            (await client.PutAsJsonAsync($"/api/companies/{id}", JourneyTests.Profile())).EnsureSuccessStatusCode();

        public async Task ChangeUntilStopped(Func<HttpClient> client, CancellationToken stop)
        {
            using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!stop.IsCancellationRequested)
            {
                var sent = Stopwatch.GetTimestamp();
                long? refused = null;
                while (!await Change(client()))
                {
                    refused ??= Stopwatch.GetTimestamp();
                    await pause.WaitForNextTickAsync(CancellationToken.None);
                }

                LongestWait = Longer(LongestWait, Stopwatch.GetElapsedTime(sent));
                if (refused is { } since)
                    LongestRefusal = Longer(LongestRefusal, Stopwatch.GetElapsedTime(since));
                acknowledged++;
            }
        }

        public async Task<int> Stored(HttpClient client)
        {
            var company = await client.GetFromJsonAsync<JsonElement>($"/api/companies/{id}");
            return company.GetProperty("measures").EnumerateArray().Sum(measure => measure.GetProperty("history").GetArrayLength());
        }

        private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

        private async Task<bool> Change(HttpClient client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/companies/{id}/measures")
            {
                Content = JsonContent.Create(new { practice = "AZ-02", state = "lived", takeUp = acknowledged % 2 == 0 ? "some" : "many" }),
            };
            request.Headers.Add("Idempotency-Key", $"{id}-{acknowledged}");
            try
            {
                using var response = await client.SendAsync(request);
                return response.IsSuccessStatusCode;
            }
            catch (Exception exception) when (exception is HttpRequestException or ObjectDisposedException)
            {
                return false;
            }
        }
    }
}
