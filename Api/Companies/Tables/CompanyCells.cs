using System.Globalization;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>What a company has in each column of the table.</summary>
internal static class CompanyCells
{
    /// <summary>From here on a decimal holds every digit of a share.</summary>
    private const double ShortestPlain = 1e-11;

    /// <summary>The text that the import reads back without loss; empty where nothing is known.</summary>
    public static string Of(CompanyView company, string column) => column switch
    {
        CompanyColumns.Id => company.Id,
        CompanyColumns.Name => company.Profile.Name,
        CompanyColumns.Headcount => company.Profile.Headcount.ToString(CultureInfo.InvariantCulture),
        CompanyColumns.Sector => company.Profile.Sector ?? "",
        CompanyColumns.SectorScheme => company.Profile.SectorScheme ?? "",
        CompanyColumns.ShiftShare => Share(company.Profile.ShiftShare),
        CompanyColumns.MobileShare => Share(company.Profile.MobileShare),
        CompanyColumns.District => company.Profile.District ?? "",
        CompanyColumns.PostalCode => company.Profile.PostalCode ?? "",
        CompanyColumns.Languages => string.Join('|', company.Profile.Languages),
        CompanyColumns.Topics => string.Join('|', company.Profile.Topics),
        CompanyColumns.WillingToHost => company.Profile.WillingToHost ? "true" : "false",
        CompanyColumns.Example => company.Profile.Example ? "true" : "false",
        CompanyColumns.Measures => MeasureCell.Write(company.Measures),
        CompanyColumns.Dismissals => DismissalCell.Write(company.Dismissals),
        CompanyColumns.Consents => ConsentCell.Write(company.Consents),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the table."),
    };

    /// <summary>The shortest text that reads back as the same number, without the exponents that spreadsheets show for small ones.</summary>
    private static string Share(double? share)
    {
        if (share?.ToString("R", CultureInfo.InvariantCulture) is not { } shortest)
            return "";
        return share is >= ShortestPlain ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : shortest;
    }
}
