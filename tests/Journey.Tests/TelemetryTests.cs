using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>What a collector of OpenTelemetry receives.</summary>
public sealed partial class TelemetryTests : IDisposable
{
    /// <summary>Examples teach nothing; the tests of the process that trains look at it.</summary>
    private const string OnlyWhileTraining = "matchmaking.training.progress";

    private readonly TemporaryFolder folder = new();
    private readonly HttpListener collector = new();
    private readonly ConcurrentBag<string> received = [];

    public void Dispose()
    {
        collector.Close();
        folder.Dispose();
    }

    [Fact]
    public async Task A_collector_receives_the_metrics_and_traces_that_the_page_for_operators_names_and_no_texts()
    {
        var address = Listen();
        using var program = await MatchmakingProcess.StartIn(
            [$"OTEL_EXPORTER_OTLP_ENDPOINT={address}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_METRIC_EXPORT_INTERVAL=300", "OTEL_BSP_SCHEDULE_DELAY=300"],
            folder.Path);

        var profile = new { name = "Firmenname-Q7", headcount = 40, shiftShare = 0.8 };
        (await program.Client.PutAsJsonAsync("/api/companies/gemessen-q7", profile)).EnsureSuccessStatusCode();

        (await program.Client.PostAsJsonAsync("/api/recommendations", new { headcount = 40, shiftShare = 0.8, topics = new[] { "PFL" } })).EnsureSuccessStatusCode();
        await program.Client.GetStringAsync("/betriebe/gemessen-q7?from=Herkunft-Q7");
        await program.Client.GetAsync("/unbekannt/gemessen-q7");
        (await program.Client.PutAsJsonAsync("/api/alliances/buendnis-q7", new { name = "Buendnisname-Q7" })).EnsureSuccessStatusCode();
        (await program.Client.PutAsJsonAsync("/api/alliances/buendnis-q7/members/gemessen-q7", new { })).EnsureSuccessStatusCode();
        var model = await program.Client.GetFromJsonAsync<JsonElement>("/api/model");

        string[] expected =
        [
            .. MetricsOfThePage().Except([OnlyWhileTraining]), "http.server.request.duration", "PUT /api/companies/{id}", "/api/alliances/{id}/members/{company}", "GET /betriebe/{Id}", "company.Describe", "recommender.Recommend",
            model.GetProperty("version").GetString()!,
        ];
        foreach (var name in expected)
            await Eventually.Holds(() => Task.FromResult(received.Any(body => body.Contains(name, StringComparison.Ordinal))), $"{name} arrives");
        Assert.DoesNotContain(received, body => body.Contains("Q7", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the page for operators promises is what has to arrive, so neither can change without the other.</summary>
    private static string[] MetricsOfThePage()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operations.md"));
        string[] names = [.. MetricRow().Matches(page).Select(row => row.Groups["name"].Value)];
        Assert.Equal(8, names.Length);
        Assert.Contains(OnlyWhileTraining, names);
        return names;
    }

    [GeneratedRegex(@"^\| `(?<name>matchmaking\.[a-z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex MetricRow();

    private string Listen()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            collector.Prefixes.Add($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        collector.Start();
        _ = Receive();
        return collector.Prefixes.Single().TrimEnd('/');
    }

    /// <summary>Names are plain text inside the binary form.</summary>
    private async Task Receive()
    {
        try
        {
            while (true)
            {
                var exchange = await collector.GetContextAsync();
                using var body = new StreamReader(exchange.Request.InputStream, Encoding.Latin1);
                received.Add(await body.ReadToEndAsync());
                exchange.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
