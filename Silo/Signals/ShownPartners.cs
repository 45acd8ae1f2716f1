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

    /// <summary>In the order of companies, alliances and days. A row that cannot be read is left out.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="from">First day.</param>
    public static List<PartnerShowing> Read(DbConnection connection, DateOnly from)
    {
        using var command = connection.Command(
            "SELECT alliance, company, day, place, for_company, for_alliance FROM shown_partners WHERE day >= @from ORDER BY company, alliance, day",
            ("@from", from.ToString(Day, CultureInfo.InvariantCulture)));
        using var reader = command.ExecuteReader();
        var showings = new List<PartnerShowing>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            if (DateOnly.TryParseExact(reader.GetString(2), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && reader.GetInt32(3) is > 0 and var place)
                showings.Add(new PartnerShowing(Once(reader.GetString(0)), Once(reader.GetString(1)), day, place, reader.GetDouble(4), reader.GetDouble(5)));
        return showings;

        // Every id stands in hundreds of rows.
        string Once(string id) => ids.TryGetValue(id, out var known) ? known : ids[id] = id;
    }

    /// <returns>How many rows were too old.</returns>
    public static int DeleteBefore(DbConnection connection, DateOnly day) =>
        connection.Execute("DELETE FROM shown_partners WHERE day < @day", ("@day", day.ToString(Day, CultureInfo.InvariantCulture)));

    public static void DeleteOf(DbConnection connection, CompanyId company) =>
        connection.Execute("DELETE FROM shown_partners WHERE company = @company", ("@company", company.Value));
}
