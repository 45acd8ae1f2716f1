using Matchmaking.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Matchmaking.Silo.Telemetry;

/// <summary>Where logs go: to standard error and nowhere else, in lines of our own.</summary>
public static class LogHosting
{
    private const string Setting = "Matchmaking:Logs";

    /// <summary>Replaces every other log of the host. <c>Matchmaking:Logs</c> says how lines are written: <c>text</c> or <c>json</c>.</summary>
    /// <exception cref="SiloStartException">The setting cannot be used.</exception>
    public static void AddLogs(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var json = IsJson(builder.Configuration[Setting]);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(_ => Pseudonyms.OfThisRun());
        builder.Logging.ClearProviders().AddConsole(console =>
        {
            console.FormatterName = LogLines.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Logging.AddConsoleFormatter<LogLines, LogLineOptions>(line => line.Json = json);
    }

    private static bool IsJson(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "TEXT" => false,
        "JSON" => true,
        _ => throw new SiloStartException($"{Setting} is '{text}', but text or json is expected."),
    };
}
