using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;

namespace Matchmaking.Api.Companies;

/// <summary>Gives or withdraws a consent.</summary>
public sealed record ConsentBody : IBody<ConsentBody>
{
    static JsonTypeInfo<ConsentBody> IBody<ConsentBody>.Json => ApiJson.Default.ConsentBody;

    /// <summary>true gives it, false withdraws it.</summary>
    [Required]
    public bool? Given { get; init; }

    void IBody<ConsentBody>.Check(BodyChecks checks) => checks.Required("given", Given);
}
