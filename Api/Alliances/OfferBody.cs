using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>Begins an offer, moves it or changes what is told of it. What is left out stays; an empty text takes away.</summary>
public sealed record OfferBody : IBody<OfferBody>
{
    static JsonTypeInfo<OfferBody> IBody<OfferBody>.Json => ApiJson.Default.OfferBody;

    /// <summary>idea, planned, running or paused.</summary>
    [Required]
    public string? State { get; init; }

    /// <summary>Since when, such as 2026-03-01; today when left out.</summary>
    public string? On { get; init; }

    /// <summary>Why it pauses; required then.</summary>
    [StringLength(AllianceLimits.MaxReason)]
    public string? Reason { get; init; }

    /// <summary>As the alliance calls it; required when it begins.</summary>
    [StringLength(AllianceLimits.MaxTitle)]
    public string? Title { get; init; }

    /// <summary>Id of the practice of the catalogue that it is; only then can it be matched with needs.</summary>
    public string? Practice { get; init; }

    /// <summary>Whether other alliances may learn of it.</summary>
    public bool? Published { get; init; }

    /// <summary>How it began.</summary>
    [StringLength(AllianceLimits.MaxStory)]
    public string? Beginning { get; init; }

    /// <summary>What came of it.</summary>
    [StringLength(AllianceLimits.MaxStory)]
    public string? Outcome { get; init; }

    internal (string, string?)[] Texts() => [("title", Title), ("beginning", Beginning), ("outcome", Outcome), ("reason", Reason)];

    internal RecordOffer ToRequest(string offer, string operationId) => new()
    {
        Offer = offer,
        State = AllianceNames.OfferStates.Parse(State!),
        On = On is null ? null : Day.Read(On),
        Reason = Reason,
        Title = Title,
        Practice = Practice,
        Published = Published,
        Beginning = Beginning,
        Outcome = Outcome,
        OperationId = operationId,
    };

    void IBody<OfferBody>.Check(BodyChecks checks)
    {
        if (checks.Required("state", State))
            checks.OneOf("state", State, AllianceNames.OfferStates);
        checks.Date("on", On);
        checks.Text("reason", Reason, AllianceLimits.MaxReason);
        checks.Text("title", Title, AllianceLimits.MaxTitle);
        if (Practice is { Length: > 0 } practice && !checks.Catalogue.Practices.Contains(practice))
            checks.Errors.Add("practice", FieldMistake.UnknownPractice);
        checks.Story("beginning", Beginning, AllianceLimits.MaxStory);
        checks.Story("outcome", Outcome, AllianceLimits.MaxStory);
    }
}
