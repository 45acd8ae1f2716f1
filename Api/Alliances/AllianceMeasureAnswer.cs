using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>One thing that an alliance has done or has set a date for.</summary>
public sealed record AllianceMeasureAnswer
{
    /// <summary>Its id within the alliance.</summary>
    public required string Measure { get; init; }

    /// <summary>guideTraining, breakfast, checklist, charterSignature or project.</summary>
    public required string Kind { get; init; }

    /// <summary>The day it takes place, was signed, is provided or runs from.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Last day of a project; day on which a signature was withdrawn or a checklist is no longer provided.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>As the alliance calls it.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the company that hosts, or that signed.</summary>
    public string? Company { get; init; }

    /// <summary>People trained, or companies at a breakfast.</summary>
    public int? Figure { get; init; }

    /// <summary>Topic of a checklist.</summary>
    public string? Topic { get; init; }

    /// <summary>Language of a checklist.</summary>
    public string? Language { get; init; }

    /// <summary>Id of the charter.</summary>
    public string? Charter { get; init; }

    internal static AllianceMeasureAnswer From(AllianceMeasure measure) => new()
    {
        Measure = measure.Id,
        Kind = AllianceNames.MeasureKinds[measure.Kind],
        On = measure.On,
        Until = measure.Until,
        Title = measure.Title,
        Company = measure.Company,
        Figure = measure.Figure,
        Topic = measure.Topic,
        Language = measure.Language,
        Charter = measure.Charter,
    };
}

/// <summary>What the measures, offers and members of an alliance add up to.</summary>
public sealed record AllianceCountsAnswer
{
    /// <summary>The day that this is counted for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Companies that are members.</summary>
    public required int Members { get; init; }

    /// <summary>Offers that run.</summary>
    public required int OffersRunning { get; init; }

    /// <summary>Trainings of guides whose day has come.</summary>
    public required int TrainingsHeld { get; init; }

    /// <summary>Trainings of guides ahead.</summary>
    public required int TrainingsAhead { get; init; }

    /// <summary>People trained in all trainings together.</summary>
    public required int GuidesTrained { get; init; }

    /// <summary>Breakfasts whose day has come.</summary>
    public required int BreakfastsHeld { get; init; }

    /// <summary>Breakfasts ahead.</summary>
    public required int BreakfastsAhead { get; init; }

    /// <summary>Pairs of topic and language provided.</summary>
    public required int Checklists { get; init; }

    /// <summary>Pairs of company and charter signed and not withdrawn.</summary>
    public required int CharterSignatures { get; init; }

    /// <summary>Projects that run.</summary>
    public required int ProjectsRunning { get; init; }

    internal static AllianceCountsAnswer From(AllianceCounts counts) => new()
    {
        On = counts.On,
        Members = counts.Members,
        OffersRunning = counts.OffersRunning,
        TrainingsHeld = counts.TrainingsHeld,
        TrainingsAhead = counts.TrainingsAhead,
        GuidesTrained = counts.GuidesTrained,
        BreakfastsHeld = counts.BreakfastsHeld,
        BreakfastsAhead = counts.BreakfastsAhead,
        Checklists = counts.Checklists,
        CharterSignatures = counts.CharterSignatures,
        ProjectsRunning = counts.ProjectsRunning,
    };
}
