using Matchmaking.Api.Companies;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>The three questions as they came in, with what is wrong about them. Keeps every input as it was typed.</summary>
public sealed class FirmForm
{
    private FirmForm(IQueryCollection query, PracticeCatalogue catalogue)
    {
        HeadcountText = query[FirmFields.Headcount].ToString().Trim();
        Shift = ShiftBands.Read(query[FirmFields.Shift]);
        Mobile = ShiftBands.Read(query[FirmFields.Mobile]);
        Topics = Known(query[FirmFields.Topic], catalogue.Topics);
        Everyday = Known(query[FirmFields.Everyday], catalogue.Everyday);
        Does = Known(query[FirmFields.Does], catalogue.Practices);
        Planned = [.. Known(query[FirmFields.Plan], catalogue.Practices).Except(Does)];
        Sector = FirstKnown(query[FirmFields.Sector], catalogue.Sectors);
        Persona = FirstKnown(query[FirmFields.Persona], catalogue.Personas);
        Dismissed = [.. query[FirmFields.Not].Select(text => ReadDismissal(text, catalogue)).OfType<FirmDismissal>().DistinctBy(dismissal => dismissal.Practice)];
    }

    public string HeadcountText { get; }

    public ShiftBand? Shift { get; }

    public ShiftBand? Mobile { get; }

    public IReadOnlyList<string> Topics { get; }

    public string? Sector { get; }

    public string? Persona { get; }

    public IReadOnlyList<string> Everyday { get; }

    public IReadOnlyList<string> Planned { get; }

    public IReadOnlyList<string> Does { get; }

    public IReadOnlyList<FirmDismissal> Dismissed { get; }

    /// <summary>Reads an address. Ids that the catalogue does not know are left out: an old link still works.</summary>
    public static FirmForm Read(IQueryCollection query, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new FirmForm(query, catalogue);
    }

    /// <summary>The fields that need attention, in the order of the page. Empty when there are answers.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. Headcount is null ? [FirmFields.Headcount] : Array.Empty<string>(),
        .. Shift is null ? [FirmFields.Shift] : Array.Empty<string>(),
        .. Topics.Count == 0 && Persona is null ? [FirmFields.Topic] : Array.Empty<string>(),
    ];

    /// <summary>The answers, or null while something is missing.</summary>
    public FirmAnswers? Answers => Faults.Count > 0 ? null : new FirmAnswers
    {
        Headcount = Headcount!.Value,
        Shift = Shift!.Value,
        Mobile = Mobile,
        Topics = Topics,
        Sector = Sector,
        Persona = Persona,
        Everyday = Everyday,
        Planned = Planned,
        Does = Does,
        Dismissed = Dismissed,
    };

    /// <summary>Everything beyond the three questions, to be carried along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Beyond =>
        (Answers ?? Empty with { Mobile = Mobile, Sector = Sector, Persona = Persona, Everyday = Everyday, Planned = Planned, Does = Does, Dismissed = Dismissed })
            .Pairs()
            .Where(pair => pair.Key is not (FirmFields.Headcount or FirmFields.Shift or FirmFields.Topic));

    private static FirmAnswers Empty { get; } = new() { Headcount = 1, Shift = ShiftBand.None, Topics = [] };

    private int? Headcount => Recommendations.HeadcountText.Read(HeadcountText);

    private static string[] Known<T>(IEnumerable<string?> ids, CatalogueList<T> list)
        where T : class => [.. ids.OfType<string>().Where(list.Contains).Distinct()];

    private static string? FirstKnown<T>(IEnumerable<string?> ids, CatalogueList<T> list)
        where T : class => ids.FirstOrDefault(id => id is not null && list.Contains(id));

    private static FirmDismissal? ReadDismissal(string? text, PracticeCatalogue catalogue) =>
        text?.Split('.') is [var practice, var word] && catalogue.Practices.Contains(practice) && CompanyNames.DismissalReasons.TryParse(word, out var reason)
            ? new FirmDismissal(practice, reason)
            : null;
}
