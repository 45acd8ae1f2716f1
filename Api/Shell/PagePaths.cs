using Matchmaking.Catalogue;

namespace Matchmaking.Api.Shell;

/// <summary>Every address of the pages: those that can be linked to, and those that take forms.</summary>
public static class PagePaths
{
    public static PagePath Start { get; } = new("", "");

    public static PagePath Results { get; } = new("ergebnisse", "results");

    public static PagePath Catalogue { get; } = new("katalog", "catalogue");

    public static PagePath Practice { get; } = new("praxis/{0}", "practice/{0}");

    public static PagePath Personas { get; } = new("personas", "personas");

    public static PagePath Persona { get; } = new("personas/{0}", "personas/{0}");

    public static PagePath Companies { get; } = new("betriebe", "companies");

    public static PagePath NewCompany { get; } = new("betriebe/neu", "companies/new");

    public static PagePath Company { get; } = new("betriebe/{0}", "companies/{0}");

    public static PagePath CompanyProfile { get; } = new("betriebe/{0}/profil", "companies/{0}/profile");

    public static PagePath Measure { get; } = new("betriebe/{0}/massnahmen/{1}", "companies/{0}/measures/{1}");

    /// <summary>Takes the form that moves a measure.</summary>
    public static PagePath Measures { get; } = new("betriebe/{0}/massnahmen", "companies/{0}/measures");

    /// <summary>Takes the form that says that a practice does not fit.</summary>
    public static PagePath Dismissals { get; } = new("betriebe/{0}/passt-nicht", "companies/{0}/does-not-fit");

    /// <summary>Takes the list of everyday practices that were ticked.</summary>
    public static PagePath Everyday { get; } = new("betriebe/{0}/alltag", "companies/{0}/everyday");

    /// <summary>Takes the form that takes a dismissal back.</summary>
    public static PagePath Restored { get; } = new("betriebe/{0}/passt-doch", "companies/{0}/fits-after-all");

    public static PagePath Alliance { get; } = new("buendnis/{0}", "alliance/{0}");

    public static PagePath Accessibility { get; } = new("barrierefreiheit", "accessibility");

    public static PagePath Privacy { get; } = new("datenschutz", "privacy");

    public static PagePath Imprint { get; } = new("impressum", "imprint");

    /// <summary>The literal ones before those with ids, so that <c>betriebe/neu</c> is not taken for a company.</summary>
    public static IReadOnlyList<PagePath> All { get; } =
    [
        Start, Results, Catalogue, Personas, Companies, NewCompany, Accessibility, Privacy, Imprint,
        Practice, Persona, Company, CompanyProfile, Measure, Measures, Everyday, Dismissals, Restored, Alliance,
    ];

    /// <summary>The same page in another language; an address that no page has stays as it is.</summary>
    /// <param name="path">Without a slash at its start.</param>
    /// <param name="language">The language to go to.</param>
    public static string Translate(string path, Language language)
    {
        foreach (var page in All)
            if (page.IdsIn(path) is { } ids)
                return page.In(language, [.. ids.Select(Uri.UnescapeDataString)]);
        return path;
    }
}
