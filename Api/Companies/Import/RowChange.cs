using Matchmaking.Api.Companies.Tables;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>What a row changes in one column, in the words of the table.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Before">What is stored; null for an entry of a list that comes on top.</param>
/// <param name="After">What would be stored; null for an entry of a list that goes.</param>
public sealed record RowChange(string Column, string? Before, string? After)
{
    /// <summary>Everything that would be different, in the order of the columns.</summary>
    internal static IReadOnlyList<RowChange> Between(CompanyView before, CompanyView after) =>
        [.. CompanyColumns.All.SelectMany(column => In(column, CompanyCells.Of(before, column), CompanyCells.Of(after, column)))];

    private static IEnumerable<RowChange> In(string column, string before, string after)
    {
        if (before == after)
            return [];
        if (!CompanyColumns.Histories.Contains(column))
            return [new RowChange(column, before, after)];
        var (old, next) = (Cell.Split(before), Cell.Split(after));
        return [
            .. old.Except(next).Select(entry => new RowChange(column, entry, null)),
            .. next.Except(old).Select(entry => new RowChange(column, null, entry)),
        ];
    }
}
