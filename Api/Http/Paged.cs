namespace Matchmaking.Api.Http;

/// <summary>A page of a list.</summary>
/// <param name="Items">In a fixed order.</param>
/// <param name="Next">Value of <c>cursor</c> for the next page, or null at the end.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next);
