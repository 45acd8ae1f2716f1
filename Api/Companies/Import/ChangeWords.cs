using System.Globalization;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Practices;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Microsoft.Extensions.Localization;

namespace Matchmaking.Api.Companies.Import;

/// <summary>What cells of a table hold, in words of the reader's language.</summary>
public sealed class ChangeWords(
    IStringLocalizer<ImportChanges> text, IStringLocalizer<PracticeDismissals> reasons, MeasureWords measures, PracticeCatalogue catalogue)
{
    /// <summary>A cell that holds one value, or several that have no dates.</summary>
    public string Value(string column, string cell) => (column, cell) switch
    {
        (_, "") => text["Empty"],
        (CompanyColumns.WillingToHost or CompanyColumns.Example, _) => text[$"Flag.{cell}"],
        (CompanyColumns.ShiftShare or CompanyColumns.MobileShare, _) => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.CurrentCulture),
        (CompanyColumns.Languages or CompanyColumns.Topics, _) => string.Join(", ", Cell.Split(cell)),
        _ => cell,
    };

    /// <summary>An entry with its date, as the export writes it: what, how it stands, since when.</summary>
    public string Entry(string column, string entry, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var words = entry.Split(' ');
        var (what, how) = column switch
        {
            CompanyColumns.Measures => (Name(words[0], site), measures.State(CompanyNames.States.Parse(words[1]))),
            CompanyColumns.Dismissals => (Name(words[0], site), Reason(words[0], words[1])),
            _ => (text[$"Purpose.{words[0]}"], text[$"Consent.{words[1]}"].Value),
        };
        return CellTime.TryRead(words[2], out var day) ? text["Entry", what, how, site.Day(day)] : entry;
    }

    private string Name(string practice, Site site) =>
        catalogue.Practices.Find(practice) is { } known ? site.Text(known.Name) : practice;

    private string Reason(string practice, string word) => catalogue.Practices.Find(practice) is { } known
        ? reasons[OfferedReasons.Key(CompanyNames.DismissalReasons.Parse(word), known)]
        : word;
}
