using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>Other words for why an offer paused. The earlier words are gone for good; state and day stay.</summary>
public sealed record ReasonCorrectionBody : IBody<ReasonCorrectionBody>
{
    static JsonTypeInfo<ReasonCorrectionBody> IBody<ReasonCorrectionBody>.Json => ApiJson.Default.ReasonCorrectionBody;

    /// <summary>Place in the history of the offer, 0 for the oldest, of an entry with a reason.</summary>
    [Required, Range(0, int.MaxValue)]
    public int? Entry { get; init; }

    /// <summary>Why it paused.</summary>
    [Required, StringLength(AllianceLimits.MaxReason, MinimumLength = 1)]
    public string? Reason { get; init; }

    internal (string, string?)[] Texts() => [("reason", Reason)];

    internal RewordReason ToRequest(string offer, string operationId) => new(offer, Entry!.Value, Reason!, operationId);

    void IBody<ReasonCorrectionBody>.Check(BodyChecks checks)
    {
        checks.Required("entry", Entry);
        checks.Whole("entry", Entry, 0, int.MaxValue);
        if (checks.Required("reason", Reason))
            checks.Text("reason", Reason, AllianceLimits.MaxReason);
    }
}
