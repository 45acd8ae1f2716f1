using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Matchmaking.Silo.Telemetry;

/// <summary>
/// Sends metrics and traces to an OpenTelemetry collector, if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; nothing leaves
/// the machine otherwise.
/// </summary>
public static class TelemetryHosting
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        [TelemetryNames.Silo, TelemetryNames.Grains, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "System.Runtime", "Npgsql"];

    private static readonly string[] Sources =
        [TelemetryNames.Silo, "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application", "Microsoft.AspNetCore", "Npgsql"];

    public static bool IsCollected(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[Endpoint]);

    /// <param name="builder">The program.</param>
    /// <param name="service">What it calls itself unless <c>OTEL_SERVICE_NAME</c> says otherwise.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!IsCollected(builder.Configuration))
            return;
        var resource = ResourceBuilder.CreateEmpty().AddService(service).AddEnvironmentVariableDetector();
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build());
        builder.Services.TryAddSingleton(_ => Pseudonyms.OfThisRun());
        builder.Services.AddSingleton(services => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources)
            .AddProcessor(new PseudonymousTraces(services.GetRequiredService<Pseudonyms>())).AddOtlpExporter().Build());
        builder.Services.AddHostedService<TelemetryExport>();
    }

    /// <summary>Brings the providers to life; the container disposes of them, which sends what is left.</summary>
    private sealed class TelemetryExport(MeterProvider meters, TracerProvider traces) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            meters.ForceFlush();
            traces.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
