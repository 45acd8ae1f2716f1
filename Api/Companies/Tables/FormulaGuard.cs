namespace Matchmaking.Api.Companies.Tables;

/// <summary>
/// Keeps spreadsheets from running text as a formula: what begins like one gets an apostrophe in front. Text that looks
/// as if it had been guarded already gets one more, so that taking it away on import loses nothing.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';

    public static string Add(string cell) => LooksLikeFormula(cell) ? Guard + cell : cell;

    public static string Remove(string cell) => cell.StartsWith(Guard) && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string cell) =>
        cell.AsSpan().TrimStart(Guard) is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
}
