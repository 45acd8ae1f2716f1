using Matchmaking.Api.Companies;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>
/// What a firm without an account has said so far. It lives in the address alone: every link and form of the result list
/// carries all of it, and nothing is stored anywhere.
/// </summary>
public sealed record FirmAnswers
{
    public required int Headcount { get; init; }

    public required ShiftBand Shift { get; init; }

    /// <summary>Ids of topics, at least one.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>How many could work elsewhere, or null when not said.</summary>
    public ShiftBand? Mobile { get; init; }

    /// <summary>Id of a plain-word sector, or null when not said.</summary>
    public string? Sector { get; init; }

    public string? Persona { get; init; }

    /// <summary>Ids of everyday practices that were ticked.</summary>
    public IReadOnlyList<string> Everyday { get; init; } = [];

    /// <summary>Ids of practices that the firm says it plans.</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];

    /// <summary>Ids of practices that the firm says it has.</summary>
    public IReadOnlyList<string> Does { get; init; } = [];

    public IReadOnlyList<FirmDismissal> Dismissed { get; init; } = [];

    public FirmAnswers WithPlanned(string practice) =>
        Planned.Contains(practice) ? this : this with { Planned = [.. Planned, practice] };

    public FirmAnswers WithoutPlanned(string practice) => this with { Planned = [.. Planned.Where(id => id != practice)] };

    public FirmAnswers WithDoes(string practice) =>
        Does.Contains(practice) ? this : this with { Does = [.. Does, practice] };

    public FirmAnswers WithoutDoes(string practice) => this with { Does = [.. Does.Where(id => id != practice)] };

    public FirmAnswers WithDismissed(string practice, DismissalReason reason) =>
        this with { Dismissed = [.. WithoutDismissed(practice).Dismissed, new FirmDismissal(practice, reason)] };

    public FirmAnswers WithoutDismissed(string practice) =>
        this with { Dismissed = [.. Dismissed.Where(dismissal => dismissal.Practice != practice)] };

    /// <summary>The question as the recommender understands it.</summary>
    public RecommendForFirm ToRequest(PracticeCatalogue catalogue, int limit) => new()
    {
        Headcount = Headcount,
        ShiftShare = Shift.Share(),
        MobileShare = Mobile?.Share(),
        Sector = Sector,
        Topics = Topics,
        Persona = Persona,
        Measures = [.. Measures(catalogue)],
        Dismissals = Dismissed,
        Limit = limit,
    };

    /// <summary>What it does and what it plans; who does something already need not plan it.</summary>
    public IEnumerable<FirmMeasure> Measures(PracticeCatalogue catalogue) =>
    [
        .. Lived(catalogue).Select(practice => new FirmMeasure(practice, MeasureState.Lived)),
        .. Planned.Except(Lived(catalogue)).Select(practice => new FirmMeasure(practice, MeasureState.Planned)),
    ];

    /// <summary>What the firm does already, by its own word or by what it ticked.</summary>
    public IEnumerable<string> Lived(PracticeCatalogue catalogue) =>
        Does.Concat(Everyday.SelectMany(id => catalogue.Everyday[id].Practices)).Distinct();

    /// <summary>Names and values for the address or for hidden fields, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs() =>
    [
        new(FirmFields.Headcount, Headcount.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new(FirmFields.Shift, Shift.Word()),
        .. Topics.Select(topic => KeyValuePair.Create(FirmFields.Topic, topic)),
        .. Optional(FirmFields.Mobile, Mobile?.Word()),
        .. Optional(FirmFields.Sector, Sector),
        .. Optional(FirmFields.Persona, Persona),
        .. Everyday.Select(id => KeyValuePair.Create(FirmFields.Everyday, id)),
        .. Planned.Select(id => KeyValuePair.Create(FirmFields.Plan, id)),
        .. Does.Select(id => KeyValuePair.Create(FirmFields.Does, id)),
        .. Dismissed.Select(dismissal => KeyValuePair.Create(FirmFields.Not, Write(dismissal))),
    ];

    /// <summary>The query part of an address, with its question mark.</summary>
    public string ToQuery() => QueryString.Create(Pairs().Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Value!;

    private static IEnumerable<KeyValuePair<string, string>> Optional(string name, string? value) =>
        value is null ? [] : [KeyValuePair.Create(name, value)];

    private static string Write(FirmDismissal dismissal) => $"{dismissal.Practice}.{CompanyNames.DismissalReasons[dismissal.Reason]}";
}
