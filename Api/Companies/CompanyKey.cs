using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>The id of a company in an address.</summary>
internal sealed record CompanyKey(CompanyId Company) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable id carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out CompanyKey key)
    {
        key = CompanyWords.Read(text, out var id) is { } mistake
            ? new CompanyKey(default(CompanyId)) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "id", mistake) }
            : new CompanyKey(id);
        return true;
    }
}
