using System.Globalization;
using Matchmaking.Api.FreeText;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>What a firm records about one practice, as it was typed. Texts are read here, so that a wrong one can be shown again.</summary>
public sealed class MeasureForm
{
    public const int LargestFigure = CompanyLimits.MaxFigure;
    public const int LongestReason = CompanyLimits.MaxReason;

    /// <summary>Fault of a reason that is there but longer than allowed.</summary>
    public const string ReasonTooLong = nameof(ReasonTooLong);

    public string? Operation { get; set; }

    /// <summary>The version of the company on which the form rests; null for forms that do not say.</summary>
    public long? Version { get; set; }

    public MeasureState? State { get; set; }

    public TakeUp? TakeUp { get; set; }

    public string? Reason { get; set; }

    /// <summary>Whether the hint about the reason was read, so that it is stored as it is.</summary>
    public bool HintRead { get; set; }

    /// <summary>What in the reason may point at a person; nothing once the hint about it was read.</summary>
    public IReadOnlyList<PersonalFinding> Findings => HintRead ? [] : PersonalTraits.In(Reason);

    public string? Trained { get; set; }

    public string? InTraining { get; set; }

    public string? HoursReserved { get; set; }

    public string? Hosted { get; set; }

    public string? Attended { get; set; }

    /// <summary>Checklists in use, each as <c>topic.language</c>.</summary>
    public List<string> InUse { get; set => field = value ?? []; } = [];

    /// <summary>The form as it stands before anybody types: what was recorded last.</summary>
    public static MeasureForm Of(MeasureEntry? current, long? version = null) => new()
    {
        Version = version,
        State = current?.State,
        TakeUp = current?.TakeUp,
        Trained = Write(current?.Details?.Trained),
        InTraining = Write(current?.Details?.InTraining),
        HoursReserved = Write(current?.Details?.HoursReserved),
        Hosted = Write(current?.Details?.Hosted),
        Attended = Write(current?.Details?.Attended),
        InUse = [.. (current?.Details?.InUse ?? []).Select(Write)],
    };

    /// <summary>The value of the box for a checklist.</summary>
    public static string Write(ChecklistUse use) => $"{use.Topic}.{use.Language}";

    /// <summary>Whether nobody changed what only a script could change: a choice that was not offered, an id that no form makes.</summary>
    public bool IsOurs =>
        (State is null || Enum.IsDefined(State.Value)) && (TakeUp is null || Enum.IsDefined(TakeUp.Value)) && Operation?.Length is > 0 and <= OperationKey.Longest;

    /// <summary>Names of the fields that need attention, in the order of the page.</summary>
    public IEnumerable<string> Faults(MeasureState? before)
    {
        if (State is null)
            yield return nameof(State);
        if (State is { } state && state != before && MeasureTransitions.NeedsReason(state) && string.IsNullOrWhiteSpace(Reason))
            yield return nameof(Reason);
        if (Reason?.Trim().Length > LongestReason)
            yield return ReasonTooLong;
        foreach (var (name, text) in Figures)
            if (!string.IsNullOrWhiteSpace(text) && Read(text) is null)
                yield return name;
    }

    public RecordMeasure ToRequest(Practice practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        // Without scripts the choice is there for every state; where it means nothing it is not a mistake.
        var takeUp = MeasureTransitions.HasTakeUp(State!.Value) ? TakeUp : null;
        return ToRequest(practice.Id) with { TakeUp = takeUp, Details = DetailsFor(practice.Kind) };
    }

    /// <summary>Only the move; take-up and details stay as they were recorded.</summary>
    public RecordMeasure ToRequest(string practice) => new()
    {
        Practice = practice,
        State = State!.Value,
        OperationId = Operation ?? "",
        ExpectedVersion = Version,
        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
    };

    private MeasureDetails? DetailsFor(MeasureKind kind) => kind switch
    {
        MeasureKind.Guide => new MeasureDetails { Trained = Read(Trained), InTraining = Read(InTraining), HoursReserved = Read(HoursReserved) },
        MeasureKind.Breakfast => new MeasureDetails { Hosted = Read(Hosted), Attended = Read(Attended) },
        MeasureKind.Checklist => new MeasureDetails { InUse = [.. InUse.Select(ReadUse).OfType<ChecklistUse>()] },
        _ => null,
    };

    private IEnumerable<(string Name, string? Text)> Figures =>
    [
        (nameof(Trained), Trained), (nameof(InTraining), InTraining), (nameof(HoursReserved), HoursReserved),
        (nameof(Hosted), Hosted), (nameof(Attended), Attended),
    ];

    private static int? Read(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure <= LargestFigure ? figure : null;

    private static string? Write(int? figure) => figure?.ToString(CultureInfo.InvariantCulture);

    private static ChecklistUse? ReadUse(string text) =>
        text.Split('.') is [var topic, var language] ? new ChecklistUse(topic, language) : null;
}
