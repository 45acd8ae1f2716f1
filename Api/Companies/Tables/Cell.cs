namespace Matchmaking.Api.Companies.Tables;

/// <summary>Several values in one cell, separated by bars.</summary>
internal static class Cell
{
    public static string Join(IEnumerable<string> entries) => string.Join(" | ", entries);

    public static string[] Split(string cell) =>
        cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
