using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>The query parameter <c>cursor</c> of the list of companies: the id after which to go on.</summary>
internal sealed record CompanyCursor(string? After) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable cursor carries its refusal, an empty one means the first page.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out CompanyCursor cursor)
    {
        if (string.IsNullOrEmpty(text))
            cursor = new CompanyCursor(null as string);
        else if (CompanyId.TryParse(text, out var id))
            cursor = new CompanyCursor(id.Value);
        else
            cursor = new CompanyCursor(null as string) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "cursor", FieldMistake.NotASlug) };
        return true;
    }
}
