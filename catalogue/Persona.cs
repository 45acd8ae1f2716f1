namespace Matchmaking.Catalogue;

/// <summary>A situation with constraints, resources and events. By default it has no age, gender, origin or photo.</summary>
public sealed record Persona
{
    /// <summary>Kebab-case, e.g. <c>pflegender-produktionsmitarbeiter</c>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Two sentences.</summary>
    public required LocalizedText Situation { get; init; }

    public required IReadOnlyList<LocalizedText> Constraints { get; init; }

    public required IReadOnlyList<LocalizedText> Resources { get; init; }

    /// <summary>Ids of the <see cref="Topic"/>s the situation belongs to.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Need id to weight, above 0 up to 1; 1 is what matters most.</summary>
    public required IReadOnlyDictionary<string, double> Needs { get; init; }

    public required IReadOnlyList<EventCard> EventCards { get; init; }

    /// <summary>The kind of firm where the situation is common; never derived from data about employees.</summary>
    public required PersonaWorkplace Workplace { get; init; }

    /// <summary>Ids of <see cref="Source"/>s; empty means the project's own sketch.</summary>
    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];
}

/// <summary>Something that happens to a persona and shifts what matters.</summary>
public sealed record EventCard
{
    /// <summary>Kebab-case, unique within the persona.</summary>
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Text { get; init; }

    /// <summary>Need id to what is added to its weight, above 0 up to 1.</summary>
    public required IReadOnlyDictionary<string, double> Needs { get; init; }
}

/// <summary>Bands of a company profile in which a persona is common; null means it makes no difference.</summary>
public sealed record PersonaWorkplace
{
    /// <summary>Typical share of people in shift work, 0 to 1.</summary>
    public double? ShiftShare { get; init; }

    /// <summary>Typical share of people who could work elsewhere, 0 to 1.</summary>
    public double? MobileShare { get; init; }

    /// <summary>Ids of <see cref="Sector"/>s where the situation is common; empty means all.</summary>
    public IReadOnlyList<string> Sectors { get; init => field = value ?? []; } = [];
}
