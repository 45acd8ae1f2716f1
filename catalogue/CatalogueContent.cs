namespace Matchmaking.Catalogue;

/// <summary>What the files of a catalogue say, in order, before anything is checked.</summary>
public sealed record CatalogueContent
{
    /// <summary>Changes whenever a file of the catalogue changes.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<ActionField> Fields { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required IReadOnlyList<Need> Needs { get; init; }

    public required IReadOnlyList<Sector> Sectors { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<LegalRule> LegalRules { get; init; }

    public required IReadOnlyList<Practice> Practices { get; init; }

    public required IReadOnlyList<EverydayPractice> Everyday { get; init; }

    public required IReadOnlyList<Persona> Personas { get; init; }

    public required IReadOnlyList<AllianceFacts> Alliances { get; init; }
}
