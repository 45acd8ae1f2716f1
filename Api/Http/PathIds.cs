using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces;

namespace Matchmaking.Api.Http;

/// <summary>An id in the path that may be none. A refusal names it as the endpoint does.</summary>
internal interface IPathId
{
    /// <summary>Why it is no id, or null.</summary>
    FieldMistake? Mistake { get; }
}

/// <summary>An id that somebody chose here: of a seat, an offer, a measure of an alliance, a member.</summary>
internal sealed record SlugKey(string Value) : IPathId
{
    public FieldMistake? Mistake => Slug.IsValid(Value) ? null : FieldMistake.NotASlug;

    public static bool TryParse(string? text, IFormatProvider? provider, out SlugKey key)
    {
        key = new SlugKey(text ?? "");
        return true;
    }
}

/// <summary>An id of the catalogue, such as AZ-04. Whether there is such an entry is another question.</summary>
internal sealed record CatalogueKey(string Value) : IPathId
{
    public FieldMistake? Mistake => Slug.IsValid(Value.ToLowerInvariant()) && Value.All(char.IsAscii) ? null : FieldMistake.NotAnId;

    public static bool TryParse(string? text, IFormatProvider? provider, out CatalogueKey key)
    {
        key = new CatalogueKey(text ?? "");
        return true;
    }
}
