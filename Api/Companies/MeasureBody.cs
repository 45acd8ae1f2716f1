using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>Moves one measure to a state, or updates its take-up or details.</summary>
public sealed record MeasureBody : IBody<MeasureBody>
{
    static JsonTypeInfo<MeasureBody> IBody<MeasureBody>.Json => ApiJson.Default.MeasureBody;

    /// <summary>Id of the practice in the catalogue.</summary>
    [Required]
    public string? Practice { get; init; }

    /// <summary>idea, planned, introduced, lived, paused or stopped.</summary>
    [Required]
    public string? State { get; init; }

    /// <summary>How many make use of it: none, some or many; only with introduced, lived and paused. Null keeps what was recorded.</summary>
    public string? TakeUp { get; init; }

    /// <summary>Why it is paused or stopped; required for both.</summary>
    [StringLength(CompanyLimits.MaxReason)]
    public string? Reason { get; init; }

    /// <summary>What the kind of practice records beyond its state; null keeps what was recorded.</summary>
    public MeasureDetailsBody? Details { get; init; }

    internal RecordMeasure ToRequest(string operationId) => new()
    {
        Practice = Practice!,
        State = CompanyNames.States.Parse(State!),
        TakeUp = TakeUp is null ? null : CompanyNames.TakeUps.Parse(TakeUp),
        Reason = Reason,
        Details = Details?.ToDetails(),
        OperationId = operationId,
    };

    void IBody<MeasureBody>.Check(BodyChecks checks)
    {
        checks.Required("practice", Practice);
        if (checks.Required("state", State))
            checks.OneOf("state", State, CompanyNames.States);
        checks.OneOf("takeUp", TakeUp, CompanyNames.TakeUps);
        checks.Text("reason", Reason, CompanyLimits.MaxReason);
        Details?.Check(checks, "details.");
    }
}

/// <summary>Details of a measure; which of them fit depends on the kind of the practice.</summary>
public sealed record MeasureDetailsBody
{
    /// <summary>Guides who completed their training (guides only).</summary>
    [Range(0, CompanyLimits.MaxFigure)]
    public int? Trained { get; init; }

    /// <summary>Guides in training (guides only).</summary>
    [Range(0, CompanyLimits.MaxFigure)]
    public int? InTraining { get; init; }

    /// <summary>Working hours per month reserved for guiding (guides only).</summary>
    [Range(0, CompanyLimits.MaxFigure)]
    public int? HoursReserved { get; init; }

    /// <summary>Breakfasts hosted (breakfasts only).</summary>
    [Range(0, CompanyLimits.MaxFigure)]
    public int? Hosted { get; init; }

    /// <summary>Breakfasts attended (breakfasts only).</summary>
    [Range(0, CompanyLimits.MaxFigure)]
    public int? Attended { get; init; }

    /// <summary>Checklists in use, by topic and language (checklists only).</summary>
    [MaxLength(CompanyLimits.MaxChecklists)]
    public IReadOnlyList<ChecklistUseBody?>? InUse { get; init; }

    internal static MeasureDetailsBody From(MeasureDetails details) => new()
    {
        Trained = details.Trained,
        InTraining = details.InTraining,
        HoursReserved = details.HoursReserved,
        Hosted = details.Hosted,
        Attended = details.Attended,
        InUse = [.. details.InUse.Select(use => new ChecklistUseBody(use.Topic, use.Language))],
    };

    internal MeasureDetails ToDetails() => new()
    {
        Trained = Trained,
        InTraining = InTraining,
        HoursReserved = HoursReserved,
        Hosted = Hosted,
        Attended = Attended,
        InUse = [.. (InUse ?? []).Select(use => new ChecklistUse(use!.Topic!, use.Language!))],
    };

    internal void Check(BodyChecks checks, string prefix)
    {
        checks.Whole($"{prefix}trained", Trained, 0, CompanyLimits.MaxFigure);
        checks.Whole($"{prefix}inTraining", InTraining, 0, CompanyLimits.MaxFigure);
        checks.Whole($"{prefix}hoursReserved", HoursReserved, 0, CompanyLimits.MaxFigure);
        checks.Whole($"{prefix}hosted", Hosted, 0, CompanyLimits.MaxFigure);
        checks.Whole($"{prefix}attended", Attended, 0, CompanyLimits.MaxFigure);
        if (InUse is null || !checks.AtMost($"{prefix}inUse", InUse.Count, CompanyLimits.MaxChecklists))
            return;
        for (var index = 0; index < InUse.Count; index++)
            CheckUse(checks, $"{prefix}inUse[{index}]", InUse[index]);
    }

    private static void CheckUse(BodyChecks checks, string field, ChecklistUseBody? use)
    {
        if (!checks.Required(field, use))
            return;
        if (checks.Required($"{field}.topic", use!.Topic))
            checks.OneOf($"{field}.topic", use.Topic, ChecklistTopics.All);
        if (checks.Required($"{field}.language", use.Language))
            checks.Language($"{field}.language", use.Language);
    }
}

/// <summary>One checklist in one language.</summary>
/// <param name="Topic">pregnancy, parental-leave, care-emergency, return or newcomer.</param>
/// <param name="Language">ISO 639-1.</param>
public sealed record ChecklistUseBody(string? Topic, string? Language);
