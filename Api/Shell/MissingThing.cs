using Matchmaking.Catalogue;

namespace Matchmaking.Api.Shell;

/// <summary>What an address that leads nowhere was meant to show, as far as the address tells.</summary>
/// <param name="Kind">First part of the keys of its words: Company, Practice, Persona or Alliance.</param>
/// <param name="Id">As it stands in the address.</param>
/// <param name="WayOn">Where others of its kind are listed.</param>
public sealed record MissingThing(string Kind, string Id, PagePath WayOn)
{
    /// <summary>Longer ids are cut: nobody has made one.</summary>
    private const int LongestId = 60;

    /// <summary>Null for an address of no known page.</summary>
    /// <param name="path">Without the language, without a slash at its start.</param>
    /// <param name="catalogue">Tells whether it was the practice of a measure that is missing, or the company.</param>
    public static MissingThing? Of(string path, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (PagePaths.Measure.IdsIn(path) is [var company, var practice])
            return catalogue.Practices.Contains(practice) ? Named("Company", company, PagePaths.Companies) : Named("Practice", practice, PagePaths.Catalogue);

        foreach (var (page, kind, list) in Kinds)
            if (page.IdsIn(path) is [var id])
                return Named(kind, id, list);
        return null;
    }

    private static readonly (PagePath Page, string Kind, PagePath List)[] Kinds =
    [
        (PagePaths.Practice, "Practice", PagePaths.Catalogue),
        (PagePaths.Persona, "Persona", PagePaths.Personas),
        (PagePaths.Company, "Company", PagePaths.Companies),
        (PagePaths.CompanyProfile, "Company", PagePaths.Companies),
        (PagePaths.Alliance, "Alliance", PagePaths.Start),
    ];

    private static MissingThing Named(string kind, string id, PagePath list)
    {
        var name = Uri.UnescapeDataString(id);
        return new MissingThing(kind, name.Length <= LongestId ? name : $"{name[..LongestId]} …", list);
    }
}
