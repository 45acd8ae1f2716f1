using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using Matchmaking.Silo.Telemetry;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Telemetry;

/// <summary>One request is one trace, from the web server through the grains.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_span_of_a_grain_call_belongs_to_the_trace_of_the_request()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is TelemetryNames.Silo or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        // Nobody listens there; grain calls have spans only where somebody is to collect them.
        await using var program = await RunningProgram.Start(folder.Path, arguments: ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9"]);
        using var client = program.CreateClient();

        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/companies/verfolgt")
        {
            Content = JsonContent.Create(new { name = "Verfolgt", headcount = 40, shiftShare = 0.8 }),
        };
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        (await client.SendAsync(request)).EnsureSuccessStatusCode();

        await Eventually.Holds(() => Task.FromResult(Of("PUT /api/companies/{id}").Any() && Of("company.Describe").Any()), "both spans are there");

        IEnumerable<Activity> Of(string name) => spans.Where(span => span.DisplayName == name && span.TraceId.ToHexString() == Trace);
    }
}
