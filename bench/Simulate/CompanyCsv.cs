using System.Globalization;
using System.Text;

namespace Matchmaking.Bench.Simulate;

/// <summary>Invented companies as the table that the import reads.</summary>
internal static class CompanyCsv
{
    /// <summary>Rows per file: the import reads so many at once.</summary>
    public const int RowsPerFile = 1_000;

    private const string Header =
        "id;name;headcount;sector;sectorScheme;shiftShare;mobileShare;district;postalCode;languages;topics;willingToHost;example;measures;dismissals;consents";

    public static byte[] Write(IEnumerable<SimulatedCompany> companies, bool examples)
    {
        var text = new StringBuilder("\uFEFF").Append(Header).Append("\r\n");
        foreach (var company in companies)
            text.AppendJoin(';', Cells(company, examples)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Cells(SimulatedCompany company, bool example) =>
    [
        company.Id,
        company.Name,
        company.Headcount.ToString(CultureInfo.InvariantCulture),
        company.Trade.Section,
        "WZ2008",
        company.ShiftShare.ToString(CultureInfo.InvariantCulture),
        company.MobileShare?.ToString(CultureInfo.InvariantCulture) ?? "",
        company.District ?? "",
        company.PostalCode,
        "de",
        string.Join('|', company.Topics),
        company.WillingToHost ? "true" : "false",
        example ? "true" : "false",
        string.Join(" | ", from measure in company.Measures from step in measure.Steps select Entry(measure.Practice, step)),
        "",
        Consents(company),
    ];

    private static string Entry(string practice, SimulatedStep step)
    {
        var takeUp = step.TakeUp is null ? "" : $" takeUp={step.TakeUp}";
        var reason = step.Reason is null ? "" : $" reason={Uri.EscapeDataString(step.Reason)}";
        return $"{practice} {step.State} {step.On:yyyy-MM-dd}{takeUp}{reason}";
    }

    private static string Consents(SimulatedCompany company)
    {
        var entries = new List<string>();
        if (company.ShownToPeers)
            entries.Add("showToPeers given 2025-06-01");
        if (company.Objects)
            entries.Add("suggestToAlliances withdrawn 2025-06-02");
        return string.Join(" | ", entries);
    }
}
