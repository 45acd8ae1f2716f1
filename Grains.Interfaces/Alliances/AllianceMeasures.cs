namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>One thing that an alliance has done, or has set a date for. Which members may be set depends on the kind.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-measure")]
public sealed record AllianceMeasure
{
    /// <summary>A slug, unique within the alliance.</summary>
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required AllianceMeasureKind Kind { get; init; }

    /// <summary>
    /// The day it takes place, was signed, is provided or runs from. Trainings, breakfasts and projects may lie up to
    /// five years ahead.
    /// </summary>
    [Id(2)]
    public required DateOnly On { get; init; }

    /// <summary>Last day of a project; day on which a signature was withdrawn or a checklist is no longer provided; or null.</summary>
    [Id(3)]
    public DateOnly? Until { get; init; }

    /// <summary>Up to 120 characters; required for projects, not used for checklists and signatures.</summary>
    [Id(4)]
    public string? Title { get; init; }

    /// <summary>Id of the company that hosts a breakfast, or that signed (then required); one that somebody has described.</summary>
    [Id(5)]
    public string? Company { get; init; }

    /// <summary>People trained (never who), or companies at a breakfast; 0 to 10,000; only once it has taken place.</summary>
    [Id(6)]
    public int? Figure { get; init; }

    /// <summary>Of a checklist: pregnancy, parental-leave, care-emergency, return or newcomer.</summary>
    [Id(7)]
    public string? Topic { get; init; }

    /// <summary>Of a checklist: ISO 639-1 code.</summary>
    [Id(8)]
    public string? Language { get; init; }

    /// <summary>Of a signature: <see cref="Charters.Own"/>, or the id of a charter that is published or that somebody has signed here before.</summary>
    [Id(9)]
    public string? Charter { get; init; }
}

/// <summary>Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.alliance-measure-kind")]
public enum AllianceMeasureKind
{
    /// <summary>A regional date on which reconciliation or care guides are trained.</summary>
    GuideTraining = 1,
    Breakfast = 2,

    /// <summary>A checklist provided in one language.</summary>
    Checklist = 3,
    CharterSignature = 4,
    Project = 5,
}

/// <summary>What the measures, offers and members of an alliance add up to on one day.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-counts")]
public sealed record AllianceCounts
{
    /// <summary>The day, where the alliance is.</summary>
    [Id(0)]
    public required DateOnly On { get; init; }

    [Id(1)]
    public int Members { get; init; }

    [Id(2)]
    public int OffersRunning { get; init; }

    /// <summary>Trainings whose day has come.</summary>
    [Id(3)]
    public int TrainingsHeld { get; init; }

    [Id(4)]
    public int TrainingsAhead { get; init; }

    /// <summary>People trained in all trainings together.</summary>
    [Id(5)]
    public int GuidesTrained { get; init; }

    [Id(6)]
    public int BreakfastsHeld { get; init; }

    [Id(7)]
    public int BreakfastsAhead { get; init; }

    /// <summary>Pairs of topic and language provided.</summary>
    [Id(8)]
    public int Checklists { get; init; }

    /// <summary>Pairs of company and charter signed and not withdrawn.</summary>
    [Id(9)]
    public int CharterSignatures { get; init; }

    [Id(10)]
    public int ProjectsRunning { get; init; }
}
