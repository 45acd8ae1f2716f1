using Matchmaking.Catalogue.Checks;

namespace Matchmaking.Catalogue;

/// <summary>
/// Everything the product knows before the first company arrives: practices, needs, topics, personas, legal rules and
/// published facts. Checked once, immutable, in memory, safe to share between threads.
/// </summary>
public sealed class PracticeCatalogue
{
    private PracticeCatalogue(CatalogueContent content)
    {
        Version = content.Version;
        Fields = new(content.Fields, field => field.Id);
        Topics = new(content.Topics, topic => topic.Id);
        Needs = new(content.Needs, need => need.Id);
        Sectors = new(content.Sectors, sector => sector.Id);
        Sources = new(content.Sources, source => source.Id);
        LegalRules = new(content.LegalRules, rule => rule.Id);
        Practices = new(content.Practices, practice => practice.Id);
        Everyday = new(content.Everyday, everyday => everyday.Id);
        Personas = new(content.Personas, persona => persona.Id);
        Alliances = new(content.Alliances, alliance => alliance.Id);
    }

    /// <summary>Twelve hexadecimal digits that change whenever a file of the catalogue changes.</summary>
    public string Version { get; }

    public CatalogueList<ActionField> Fields { get; }

    public CatalogueList<Topic> Topics { get; }

    public CatalogueList<Need> Needs { get; }

    public CatalogueList<Sector> Sectors { get; }

    public CatalogueList<Source> Sources { get; }

    public CatalogueList<LegalRule> LegalRules { get; }

    /// <summary>In the order of the action fields, within a field by number.</summary>
    public CatalogueList<Practice> Practices { get; }

    public CatalogueList<EverydayPractice> Everyday { get; }

    public CatalogueList<Persona> Personas { get; }

    public CatalogueList<AllianceFacts> Alliances { get; }

    /// <summary>Checks the content and builds the lookups.</summary>
    /// <exception cref="CatalogueException">Something is wrong; it lists everything that is.</exception>
    public static PracticeCatalogue From(CatalogueContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var report = new ErrorReport();
        CatalogueChecks.Run(content, KnownIds.Of(content), report);
        report.ThrowIfAny();
        return new PracticeCatalogue(content);
    }

    /// <summary>
    /// The sector meant by a section letter of the given classification or by the id of a sector; null if it is neither.
    /// A letter shared by several sectors means the first of them.
    /// </summary>
    public Sector? SectorOf(string sector, SectorScheme scheme) =>
        Sectors.Find(sector) ?? Sectors.FirstOrDefault(candidate => candidate.Letters(scheme).Contains(sector));

    /// <summary>
    /// How a sector is written: by the first letter of WZ 2008 that means it, or by its id where none does, as with crafts,
    /// which share their letters with construction and production.
    /// </summary>
    public (string Code, SectorScheme? Scheme) CodeOf(Sector sector)
    {
        ArgumentNullException.ThrowIfNull(sector);
        return sector.Wz2008.FirstOrDefault(letter => SectorOf(letter, SectorScheme.Wz2008) == sector) is { } letter
            ? (letter, SectorScheme.Wz2008)
            : (sector.Id, null);
    }
}
