using System.Collections.Frozen;

namespace Matchmaking.Catalogue.Checks;

/// <summary>The ids that references may name; null where a file could not be read, so that one error does not cause fifty.</summary>
internal sealed record KnownIds
{
    public required IReadOnlySet<string>? Fields { get; init; }

    public required IReadOnlySet<string>? Topics { get; init; }

    public required IReadOnlySet<string>? Needs { get; init; }

    public required IReadOnlySet<string>? Sectors { get; init; }

    public required IReadOnlySet<string>? Sources { get; init; }

    public required IReadOnlySet<string>? LegalRules { get; init; }

    public required IReadOnlySet<string>? Practices { get; init; }

    public static KnownIds Of(CatalogueContent content) => new()
    {
        Fields = Ids(content.Fields, field => field.Id),
        Topics = Ids(content.Topics, topic => topic.Id),
        Needs = Ids(content.Needs, need => need.Id),
        Sectors = Ids(content.Sectors, sector => sector.Id),
        Sources = Ids(content.Sources, source => source.Id),
        LegalRules = Ids(content.LegalRules, rule => rule.Id),
        Practices = Ids(content.Practices, practice => practice.Id),
    };

    private static FrozenSet<string> Ids<T>(IEnumerable<T> entries, Func<T, string> id) =>
        entries.Select(id).ToFrozenSet(StringComparer.Ordinal);
}
