namespace Matchmaking.Catalogue;

/// <summary>The catalogue cannot be used. Carries everything that was found wrong, not only the first thing.</summary>
public sealed class CatalogueException(IReadOnlyList<CatalogueError> errors)
    : Exception($"The catalogue cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
{
    /// <summary>Never empty; in the order of the files.</summary>
    public IReadOnlyList<CatalogueError> Errors { get; } = errors;
}
