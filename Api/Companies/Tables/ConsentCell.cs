using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>The log of consents in one cell: <c>showToPeers given 2026-01-15 | showToPeers withdrawn 2026-03-01</c>.</summary>
internal static class ConsentCell
{
    public const string Grammar = "<purpose> given|withdrawn <date>";
    private const string Given = "given";
    private const string Withdrawn = "withdrawn";

    public static string Write(IReadOnlyList<ConsentEntry> consents) => Cell.Join(
        from consent in consents
        select $"{CompanyNames.Purposes[consent.Purpose]} {(consent.Given ? Given : Withdrawn)} {CellTime.Write(consent.At)}");

    public static IReadOnlyList<ConsentEntry> Read(string cell, CellErrors errors)
    {
        var consents = new List<ConsentEntry>();
        foreach (var text in Cell.Split(cell))
        {
            if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var word, (Given or Withdrawn) and var given, var time]
                || !CompanyNames.Purposes.TryParse(word, out var purpose))
                errors.Add(CompanyColumns.Consents, FieldMistake.NotAnEntry, Grammar);
            else if (!CellTime.TryRead(time, out var at))
                errors.Add(CompanyColumns.Consents, FieldMistake.NotADate);
            else
                consents.Add(new ConsentEntry { Purpose = purpose, Given = given == Given, At = at });
        }

        return consents;
    }
}
