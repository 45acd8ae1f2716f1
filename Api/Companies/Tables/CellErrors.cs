using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>Notes what is wrong with the cells of one line.</summary>
internal sealed class CellErrors(FieldErrors errors, PracticeCatalogue catalogue, int line)
{
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);

    public PracticeCatalogue Catalogue => catalogue;

    /// <summary>Whether something is wrong with this line.</summary>
    public bool Any => noted.Count > 0;

    /// <summary>Whether something is wrong with this cell.</summary>
    public bool Noted(string column) => noted.Contains(column);

    public void Add(string column, FieldMistake mistake, params object[] arguments) =>
        Add(new FieldError(column, mistake) { Arguments = arguments });

    public void Add(FieldError error)
    {
        noted.Add(error.Field);
        errors.Add(error with { Line = line });
    }
}
