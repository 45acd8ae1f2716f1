using System.Diagnostics;
using OpenTelemetry;

namespace Matchmaking.Silo.Telemetry;

/// <summary>Spans leave the process as log lines do: without ids of companies and alliances, and without who asked.</summary>
internal sealed class PseudonymousTraces(Pseudonyms pseudonyms) : BaseProcessor<Activity>
{
    /// <summary>The pattern of the route says as much as is needed.</summary>
    private static readonly string[] OfRequests =
        ["url.path", "url.full", "url.query", "http.target", "http.url", "client.address", "network.peer.address", "user_agent.original"];

    public override void OnEnd(Activity data)
    {
        if (data.Kind == ActivityKind.Server)
        {
            foreach (var tag in OfRequests)
                data.SetTag(tag, null);
        }

        foreach (var (name, value) in data.TagObjects.ToList())
        {
            if (value is string text && pseudonyms.Redact(text) is var redacted && redacted != text)
                data.SetTag(name, redacted);
        }

        data.DisplayName = pseudonyms.Redact(data.DisplayName);
        if (data.StatusDescription is { } reason)
            data.SetStatus(data.Status, pseudonyms.Redact(reason));
        // Events cannot be changed any more. Whatever names somebody in one of them stays here.
        if (data.Events.SelectMany(@event => @event.Tags).Any(tag => tag.Value?.ToString() is { } text && pseudonyms.Redact(text) != text))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
