using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>Says that a practice does not fit, and why; hides it for twelve months.</summary>
public sealed record DismissalBody : IBody<DismissalBody>
{
    static JsonTypeInfo<DismissalBody> IBody<DismissalBody>.Json => ApiJson.Default.DismissalBody;

    /// <summary>Id of the practice in the catalogue.</summary>
    [Required]
    public string? Practice { get; init; }

    /// <summary>cost, noShift, tooSmall, notNow or other.</summary>
    [Required]
    public string? Reason { get; init; }

    internal DismissPractice ToRequest(string operationId) =>
        new(Practice!, CompanyNames.DismissalReasons.Parse(Reason!), operationId);

    void IBody<DismissalBody>.Check(BodyChecks checks)
    {
        checks.Required("practice", Practice);
        if (checks.Required("reason", Reason))
            checks.OneOf("reason", Reason, CompanyNames.DismissalReasons);
    }
}
