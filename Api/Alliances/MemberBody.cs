using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;

namespace Matchmaking.Api.Alliances;

/// <summary>Makes a company a member, or corrects since when it is one.</summary>
public sealed record MemberBody : IBody<MemberBody>
{
    static JsonTypeInfo<MemberBody> IBody<MemberBody>.Json => ApiJson.Default.MemberBody;

    /// <summary>First day, such as 2026-03-01, not ahead of today; today when left out.</summary>
    public string? Since { get; init; }

    void IBody<MemberBody>.Check(BodyChecks checks) => checks.Date("since", Since);
}
