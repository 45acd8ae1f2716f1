using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces;

namespace Matchmaking.Api.Spotlights;

/// <summary>Which offer is to be presented.</summary>
public sealed record SpotlightBody : IBody<SpotlightBody>
{
    static JsonTypeInfo<SpotlightBody> IBody<SpotlightBody>.Json => ApiJson.Default.SpotlightBody;

    /// <summary>Id of the alliance.</summary>
    [Required, StringLength(Slug.MaxLength)]
    public string? Alliance { get; init; }

    /// <summary>Id of its offer.</summary>
    [Required, StringLength(Slug.MaxLength)]
    public string? Offer { get; init; }

    void IBody<SpotlightBody>.Check(BodyChecks checks)
    {
        if (checks.Required("alliance", Alliance))
            checks.Text("alliance", Alliance, Slug.MaxLength);
        if (checks.Required("offer", Offer))
            checks.Text("offer", Offer, Slug.MaxLength);
    }
}
