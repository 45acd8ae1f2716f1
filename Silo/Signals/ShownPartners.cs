using System.Data.Common;
using System.Globalization;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Signals;

/// <summary>The table of companies that alliances were shown: one row per alliance, company and day, with the best place of that day.</summary>
internal static class ShownPartners
{
    private const string Day = "yyyy-MM-dd";

    private const string Insert = """
        INSERT INTO shown_partners (company, alliance, day, place, for_company, for_alliance, model)
        VALUES (@company, @alliance, @day, @place, @for_company, @for_alliance, @model)
        ON CONFLICT (company, alliance, day) DO UPDATE
        SET place = excluded.place, for_company = excluded.for_company, for_alliance = excluded.for_alliance, model = excluded.model
        WHERE excluded.place < shown_partners.place
        """;

    public static void Write(ShownPartnerList list, DbConnection connection)
    {
        foreach (var shown in list.Companies)
            connection.Execute(
                Insert,
                ("@company", shown.Company),
                ("@alliance", list.Alliance),
                ("@day", list.Day.ToString(Day, CultureInfo.InvariantCulture)),
                ("@place", shown.Position),
                ("@for_company", Math.Round(shown.ForCompany, 6)),
                ("@for_alliance", Math.Round(shown.ForAlliance, 6)),
                ("@model", list.Model));
    }

    /// <returns>How many rows were too old.</returns>
    public static int DeleteBefore(DbConnection connection, DateOnly day) =>
        connection.Execute("DELETE FROM shown_partners WHERE day < @day", ("@day", day.ToString(Day, CultureInfo.InvariantCulture)));

    public static void DeleteOf(DbConnection connection, CompanyId company) =>
        connection.Execute("DELETE FROM shown_partners WHERE company = @company", ("@company", company.Value));
}
