using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>Another name in one term of a seat. The earlier name is gone for good; the days stay.</summary>
public sealed record TermCorrectionBody : IBody<TermCorrectionBody>
{
    static JsonTypeInfo<TermCorrectionBody> IBody<TermCorrectionBody>.Json => ApiJson.Default.TermCorrectionBody;

    /// <summary>Place among the terms of the seat, 0 for the oldest.</summary>
    [Required, Range(0, AllianceLimits.MaxTerms - 1)]
    public int? Term { get; init; }

    /// <summary>Name of the organisation; never a person.</summary>
    [Required, StringLength(AllianceLimits.MaxOrganisation, MinimumLength = 1)]
    public string? Organisation { get; init; }

    internal (string, string?)[] Texts() => [("organisation", Organisation)];

    internal RenameTerm ToRequest(string seat, string operationId) => new(seat, Term!.Value, Organisation!, operationId);

    void IBody<TermCorrectionBody>.Check(BodyChecks checks)
    {
        checks.Required("term", Term);
        checks.Whole("term", Term, 0, AllianceLimits.MaxTerms - 1);
        if (checks.Required("organisation", Organisation))
            checks.Text("organisation", Organisation, AllianceLimits.MaxOrganisation);
    }
}
