using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Matchmaking.Silo.Telemetry;

/// <summary>How a log line is written.</summary>
public sealed class LogLineOptions : ConsoleFormatterOptions
{
    /// <summary>One object of JSON per line instead of words.</summary>
    public bool Json { get; set; }
}

/// <summary>
/// One line per event, with the trace id that answers of the API name as well. No id of a company or alliance gets
/// through, whoever writes: also messages and exceptions of the actor runtime and the web server go this way.
/// </summary>
internal sealed class LogLines(Pseudonyms pseudonyms, TimeProvider clock, IOptions<LogLineOptions> options) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "matchmaking";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = pseudonyms.Redact(logEntry.Formatter(logEntry.State, logEntry.Exception));
        var exception = logEntry.Exception is { } thrown ? pseudonyms.Redact(thrown.ToString()) : null;
        var entry = new Line(
            clock.GetLocalNow(), NameOf(logEntry.LogLevel), logEntry.Category, logEntry.EventId.Id, Activity.Current?.TraceId.ToHexString(), message, exception);
        textWriter.WriteLine(options.Value.Json ? InJson(entry) : InWords(entry));
    }

    private static string InWords(Line line)
    {
        var trace = line.Trace is null ? "" : $" trace={line.Trace}";
        var words = $"{Time(line)} {line.Level}: {line.Category}[{line.Event}] {line.Message}{trace}{(line.Exception is null ? "" : " " + line.Exception)}";
        return words.ReplaceLineEndings(" ");
    }

    private static string InJson(Line line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("time", Time(line));
            json.WriteString("level", line.Level);
            json.WriteString("category", line.Category);
            json.WriteNumber("event", line.Event);
            if (line.Trace is not null)
                json.WriteString("trace", line.Trace);
            json.WriteString("message", line.Message);
            if (line.Exception is not null)
                json.WriteString("exception", line.Exception);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Time(Line line) => line.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };

    private readonly record struct Line(DateTimeOffset At, string Level, string Category, int Event, string? Trace, string Message, string? Exception);
}
