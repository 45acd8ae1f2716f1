using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Alliances;

/// <summary>How a conversation with a company ended, so that it is left in peace afterwards.</summary>
public sealed record ApproachBody : IBody<ApproachBody>
{
    static JsonTypeInfo<ApproachBody> IBody<ApproachBody>.Json => ApiJson.Default.ApproachBody;

    /// <summary>Id of the company.</summary>
    [Required]
    public string? Company { get; init; }

    /// <summary>met or declined (not suggested for six months), neverAgain, or reopened, which takes that back.</summary>
    [Required]
    public string? Outcome { get; init; }

    /// <summary>The day, such as 2026-03-01, not ahead of today; today when left out.</summary>
    public string? On { get; init; }

    void IBody<ApproachBody>.Check(BodyChecks checks)
    {
        if (checks.Required("company", Company) && !CompanyId.TryParse(Company, out _))
            checks.Errors.Add("company", FieldMistake.NotASlug);
        if (checks.Required("outcome", Outcome))
            checks.OneOf("outcome", Outcome, AllianceNames.ApproachOutcomes);
        checks.Date("on", On);
    }
}
