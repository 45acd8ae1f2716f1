using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>The purpose of a consent in an address.</summary>
internal sealed record PurposeKey(ConsentPurpose Purpose) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unknown purpose carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PurposeKey key)
    {
        key = CompanyNames.Purposes.TryParse(text ?? "", out var purpose)
            ? new PurposeKey(purpose)
            : new PurposeKey(default(ConsentPurpose)) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "purpose", FieldMistake.NotOneOf, CompanyNames.Purposes.Listed) };
        return true;
    }
}
