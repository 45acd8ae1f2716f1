using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>Gives a seat to an organisation; never to a person.</summary>
public sealed record SeatBody : IBody<SeatBody>
{
    static JsonTypeInfo<SeatBody> IBody<SeatBody>.Json => ApiJson.Default.SeatBody;

    /// <summary>municipality, chamber, employersAssociation, union, company, association, university, employmentAgency, welfareBody, church or school.</summary>
    [Required]
    public string? Kind { get; init; }

    /// <summary>Name of the organisation.</summary>
    [Required, StringLength(AllianceLimits.MaxOrganisation, MinimumLength = 1)]
    public string? Organisation { get; init; }

    /// <summary>First day, such as 2026-03-01; who held the seat until then leaves it the day before.</summary>
    [Required]
    public string? From { get; init; }

    internal (string, string?)[] Texts() => [("organisation", Organisation)];

    internal FillSeat ToRequest(string seat, string operationId) => new()
    {
        Seat = seat,
        Kind = AllianceNames.Kinds.Parse(Kind!),
        Organisation = Organisation!,
        From = Day.Read(From!),
        OperationId = operationId,
    };

    void IBody<SeatBody>.Check(BodyChecks checks)
    {
        if (checks.Required("kind", Kind))
            checks.OneOf("kind", Kind, AllianceNames.Kinds);
        if (checks.Required("organisation", Organisation))
            checks.Text("organisation", Organisation, AllianceLimits.MaxOrganisation);
        checks.Required("from", From);
        checks.Date("from", From);
    }
}
