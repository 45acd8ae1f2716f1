using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>Dismissals in one cell: <c>AZ-21 cost 2026-02-24 | OR-01 noShift 2026-03-01</c>.</summary>
internal static class DismissalCell
{
    public const string Grammar = "<practice> <reason> <date>";

    public static string Write(IReadOnlyList<DismissalView> dismissals) => Cell.Join(
        from dismissal in dismissals
        orderby dismissal.At, dismissal.Practice
        select $"{dismissal.Practice} {CompanyNames.DismissalReasons[dismissal.Reason]} {CellTime.Write(dismissal.At)}");

    public static IReadOnlyList<DismissalView> Read(string cell, CellErrors errors)
    {
        var dismissals = new List<DismissalView>();
        foreach (var text in Cell.Split(cell))
        {
            if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var practice, var word, var time]
                || !CompanyNames.DismissalReasons.TryParse(word, out var reason))
                errors.Add(CompanyColumns.Dismissals, FieldMistake.NotAnEntry, Grammar);
            else if (!errors.Catalogue.Practices.Contains(practice))
                errors.Add(CompanyColumns.Dismissals, FieldMistake.UnknownPractice);
            else if (!CellTime.TryRead(time, out var at))
                errors.Add(CompanyColumns.Dismissals, FieldMistake.NotADate);
            else
                dismissals.Add(new DismissalView { Practice = practice, Reason = reason, At = at });
        }

        return dismissals;
    }
}
