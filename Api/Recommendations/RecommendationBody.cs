using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>A firm as it describes itself, and what it wants to know. Nothing of it is kept.</summary>
public sealed record RecommendationBody : IBody<RecommendationBody>
{
    internal const int StandardLimit = 10;
    private const int MostEntries = 200;

    static JsonTypeInfo<RecommendationBody> IBody<RecommendationBody>.Json => ApiJson.Default.RecommendationBody;

    /// <summary>People employed, counted by heads.</summary>
    [Required, Range(1, BodyChecks.LargestHeadcount)]
    public int? Headcount { get; init; }

    /// <summary>Section letter of the classification in <c>sectorScheme</c>, or the id of a sector in plain words, such as craft.</summary>
    public string? Sector { get; init; }

    /// <summary>WZ2008 (when left out) or WZ2025.</summary>
    public string? SectorScheme { get; init; }

    /// <summary>Share of people in shift work.</summary>
    [Required, Range(0.0, 1.0)]
    public double? ShiftShare { get; init; }

    /// <summary>Share of people who could work elsewhere.</summary>
    [Range(0.0, 1.0)]
    public double? MobileShare { get; init; }

    /// <summary>Ids of topics; needed when there is no persona. Topics rank, they do not filter.</summary>
    public IReadOnlyList<string?>? Topics { get; init; }

    /// <summary>Id of a persona; needed when there is no topic. It ranks, it does not filter.</summary>
    public string? Persona { get; init; }

    /// <summary>What the firm does already.</summary>
    [MaxLength(MostEntries)]
    public IReadOnlyList<FirmMeasureBody?>? Measures { get; init; }

    /// <summary>What the firm said does not fit.</summary>
    [MaxLength(MostEntries)]
    public IReadOnlyList<DismissalBody?>? Dismissals { get; init; }

    /// <summary>City or region.</summary>
    [StringLength(BodyChecks.LongestDistrict)]
    public string? Region { get; init; }

    /// <summary>How many practices at most; 10 when left out.</summary>
    [Range(Http.Limit.Smallest, Http.Limit.Largest)]
    public int? Limit { get; init; }

    /// <summary>Whether each item comes with its contributions; not when left out.</summary>
    public bool? Explain { get; init; }

    internal RecommendForFirm ToRequest() => new()
    {
        Headcount = Headcount!.Value,
        ShiftShare = ShiftShare!.Value,
        MobileShare = MobileShare,
        Sector = Sector,
        SectorScheme = SectorSchemes.SchemeOf(Sector, SectorScheme),
        Topics = [.. (Topics ?? []).OfType<string>()],
        Persona = Persona,
        Measures = [.. (Measures ?? []).Select(measure => measure!.ToMeasure())],
        Dismissals = [.. (Dismissals ?? []).Select(dismissal => new FirmDismissal(dismissal!.Practice!, CompanyNames.DismissalReasons.Parse(dismissal.Reason!)))],
        Region = Region,
        Limit = Limit ?? StandardLimit,
        Explain = Explain ?? false,
    };

    void IBody<RecommendationBody>.Check(BodyChecks checks)
    {
        if (checks.Required("headcount", Headcount))
            checks.Whole("headcount", Headcount, 1, BodyChecks.LargestHeadcount);
        checks.Sector(Sector, SectorScheme);
        if (checks.Required("shiftShare", ShiftShare))
            checks.Share("shiftShare", ShiftShare);
        checks.Share("mobileShare", MobileShare);
        checks.Topics("topics", Topics);
        checks.Persona("persona", Persona);
        if (Topics is not { Count: > 0 } && Persona is null)
            checks.Errors.Add("topics", FieldMistake.TopicOrPersona);
        CheckMeasures(checks);
        CheckDismissals(checks);
        checks.Text("region", Region, BodyChecks.LongestDistrict);
        checks.Whole("limit", Limit, Http.Limit.Smallest, Http.Limit.Largest);
    }

    private void CheckMeasures(BodyChecks checks)
    {
        if (Measures is null || !checks.AtMost("measures", Measures.Count, MostEntries))
            return;
        for (var index = 0; index < Measures.Count; index++)
        {
            if (Measures[index] is not { } measure)
                checks.Errors.Add($"measures[{index}]", FieldMistake.Missing);
            else if (!measure.IsUsable(checks.Catalogue))
                measure.Check(checks, $"measures[{index}]");
            else if (FirstOtherState(index, measure) is >= 0 and var first)
                checks.Errors.Add($"measures[{index}].state", FieldMistake.OtherState, $"measures[{first}].state");
        }
    }

    /// <summary>Where the same practice stood before with another state, or -1. Saying the same twice does no harm.</summary>
    private int FirstOtherState(int index, FirmMeasureBody measure)
    {
        for (var first = 0; first < index; first++)
            if (Measures![first] is { } before && before.Practice == measure.Practice)
                return before.State == measure.State ? -1 : first;
        return -1;
    }

    private void CheckDismissals(BodyChecks checks)
    {
        if (Dismissals is null || !checks.AtMost("dismissals", Dismissals.Count, MostEntries))
            return;
        for (var index = 0; index < Dismissals.Count; index++)
        {
            var field = $"dismissals[{index}]";
            if (!checks.Required(field, Dismissals[index]))
                continue;
            checks.Practice($"{field}.practice", Dismissals[index]!.Practice);
            if (checks.Required($"{field}.reason", Dismissals[index]!.Reason))
                checks.OneOf($"{field}.reason", Dismissals[index]!.Reason, CompanyNames.DismissalReasons);
        }
    }
}

/// <summary>What a firm does about one practice.</summary>
/// <param name="Practice">Id of the practice in the catalogue.</param>
/// <param name="State">idea, planned, introduced, lived, paused or stopped.</param>
public sealed record FirmMeasureBody(string? Practice, string? State)
{
    /// <summary>The quick answer for nearly every entry; names of fields are only put together when one is needed.</summary>
    internal bool IsUsable(PracticeCatalogue catalogue) =>
        Practice is not null && catalogue.Practices.Contains(Practice) && State is not null && CompanyNames.States.TryParse(State, out _);

    internal void Check(BodyChecks checks, string field)
    {
        checks.Practice($"{field}.practice", Practice);
        if (checks.Required($"{field}.state", State))
            checks.OneOf($"{field}.state", State, CompanyNames.States);
    }

    internal FirmMeasure ToMeasure() => new(Practice!, CompanyNames.States.Parse(State!));
}
