namespace Matchmaking.Catalogue;

/// <summary>
/// An entry of the catalogue: something a company or an alliance can do. What one company does about it is a measure
/// and lives in its grain.
/// </summary>
public sealed record Practice
{
    /// <summary>Stable id such as <c>AZ-04</c>: action field, dash, two digits.</summary>
    public required string Id { get; init; }

    /// <summary>The term of the field, as practitioners say it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The same as an invitation: verb first, at most nine words.</summary>
    public required LocalizedText Action { get; init; }

    /// <summary>What a firm does where an alliance offers it, if that is not the action: come to a breakfast instead of hosting it.</summary>
    public LocalizedText? Join { get; init; }

    /// <summary>Two or three short sentences: what it is, for whom, and why.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>What a firm can do about it this week.</summary>
    public required LocalizedText FirstStep { get; init; }

    /// <summary>Life situations it helps in (ids of <see cref="Topic"/>); <c>ALLE</c> means everyone.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Needs it meets, each with its strength: 1 helps a little, 2 helps, 3 is made for it.</summary>
    public required IReadOnlyDictionary<string, int> Needs { get; init; }

    public required Level Effort { get; init; }

    public required Level Cost { get; init; }

    /// <summary>0 unsuitable for shift work, 1 adaptable, 2 well suited.</summary>
    public required int ShiftFit { get; init; }

    /// <summary>Rosters and the like: without shift work there is nothing to do about it.</summary>
    public bool ForShiftWork { get; init; }

    /// <summary>Helps most where shifts fix the hours, and little where people can move them.</summary>
    public bool HelpsMostInShifts { get; init; }

    /// <summary>Meetings, business trips, a room with a desk: without office work there is little to do about it.</summary>
    public bool ForDeskWork { get; init; }

    /// <summary>Ids of the <see cref="Sector"/>s that it is written for; empty means any.</summary>
    public IReadOnlyList<string> Sectors { get; init => field = value ?? []; } = [];

    /// <summary>0 made for work on site, 1 independent of the place of work, 2 needs work that can be done elsewhere.</summary>
    public required int MobileFit { get; init; }

    public required SizeFit SizeFit { get; init; }

    /// <summary>What a company records about it beyond its state.</summary>
    public MeasureKind Kind { get; init; } = MeasureKind.Ordinary;

    /// <summary>Who can make it happen.</summary>
    public Provider Provider { get; init; } = Provider.Employer;

    /// <summary>Where it exists, when it is not offered everywhere: a city or a federal state, e.g. <c>Duisburg</c>, <c>NRW</c>.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// Head count up to which it gives more than the law does; above, most of it is a right already. Null when the law
    /// has nothing like it, or the same for every size.
    /// </summary>
    public int? BeyondTheLawUpTo { get; init; }

    /// <summary>When it joined the catalogue; null for those of the first edition.</summary>
    public DateOnly? Added { get; init; }

    /// <summary>Ids of the <see cref="LegalRule"/>s that bear on it.</summary>
    public IReadOnlyList<string> LegalRules { get; init => field = value ?? []; } = [];

    /// <summary>Ids of <see cref="Source"/>s that show it in use; empty means the project's own proposal.</summary>
    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The action field, the part of the id before the dash.</summary>
    public string Field => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
}

/// <summary>Effort or cost, as words rather than figures.</summary>
public enum Level
{
    Low = 1,
    Medium = 2,
    High = 3,
}

/// <summary>How well a practice suits a size class: 0 not at all, 1 with adaptation, 2 well.</summary>
public sealed record SizeFit(int Micro, int Small, int Medium, int Large)
{
    /// <summary>The fit for a head count of at least 1.</summary>
    public int For(int headcount) => SizeClasses.Of(headcount) switch
    {
        SizeClass.Micro => Micro,
        SizeClass.Small => Small,
        SizeClass.Medium => Medium,
        _ => Large,
    };
}

/// <summary>Size classes by head count, after the EU recommendation on SMEs (head count only).</summary>
public enum SizeClass
{
    /// <summary>Up to 9 people.</summary>
    Micro = 1,

    /// <summary>10 to 49 people.</summary>
    Small = 2,

    /// <summary>50 to 249 people.</summary>
    Medium = 3,

    /// <summary>250 people and more.</summary>
    Large = 4,
}

public static class SizeClasses
{
    public static SizeClass Of(int headcount) => headcount switch
    {
        <= 9 => SizeClass.Micro,
        <= 49 => SizeClass.Small,
        <= 249 => SizeClass.Medium,
        _ => SizeClass.Large,
    };
}

/// <summary>Practices about which a company records more than a state.</summary>
public enum MeasureKind
{
    Ordinary = 0,

    /// <summary>Reconciliation or care guides: trained, in training, hours reserved.</summary>
    Guide = 1,

    /// <summary>Breakfasts: hosted, attended.</summary>
    Breakfast = 2,

    /// <summary>Checklists: topic and language in use.</summary>
    Checklist = 3,

    Charter = 4,
    Award = 5,
}

/// <summary>Who can make a practice happen.</summary>
public enum Provider
{
    Employer = 0,
    Alliance = 1,
    Both = 2,
}
