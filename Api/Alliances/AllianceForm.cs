using System.Globalization;
using Matchmaking.Api.Companies;
using Matchmaking.Api.FreeText;
using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.Extensions.Primitives;

namespace Matchmaking.Api.Alliances;

/// <summary>The fields of one of an alliance's forms, as they were typed. What no browser of ours can send is a broken form.</summary>
/// <param name="fields">What was sent.</param>
/// <param name="catalogue">The catalogue that ids refer to.</param>
/// <param name="today">What a form means that asks for no day.</param>
/// <param name="needed">Names of the days that may not be left out, as the form says.</param>
internal sealed class AllianceForm(IFormCollection fields, PracticeCatalogue catalogue, Today today, params string[] needed)
{
    private const int KeyLength = 8;

    public string Operation => Text("operation");

    /// <summary>The version of the alliance on which the form rests; every form carries one.</summary>
    public long? Version => long.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Whether nobody changed what only a script could change.</summary>
    public bool IsOurs => Operation.Length is > 0 and <= OperationKey.Longest && Version is not null && Enums().All(known => known);

    /// <summary>Names of the days that may not be left out.</summary>
    public IReadOnlyList<string> Needed => needed;

    /// <summary>Why the form cannot be sent on: a day that is missing or none, or a figure that is none.</summary>
    public Outcome<AllianceView, AllianceRefusal>? Refusal =>
        needed.Any(day => OrNull(day) is null) || Days.Any(day => OrNull(day) is not null && DayOrNull(day) is null) ? AllianceRefusal.InvalidDate
        : !HasReadableFigure ? AllianceRefusal.DetailsDoNotFit
        : null;

    public bool HasReadableFigure => OrNull("figure") is not { } figure || ReadFigure(figure) is not null;

    /// <summary>Names of all days that forms ask for.</summary>
    public IReadOnlyList<string> Days { get; } = ["on", "until", "since", "from"];

    /// <summary>What in the free text may point at a person; nothing once the hint about it was read.</summary>
    public IReadOnlyList<PersonalFinding> Findings =>
        fields.ContainsKey(FreeTextHint.Read) ? [] : [.. FreeTexts.SelectMany(name => PersonalTraits.In(OrNull(name))).Distinct()];

    /// <summary>What was typed, for the form that is shown again; never the proofs that it was ours.</summary>
    public IReadOnlyDictionary<string, StringValues> Typed => fields
        .Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal) && entry.Key is not ("operation" or "version"))
        .ToDictionary(entry => entry.Key, entry => entry.Value);

    public string Text(string name) => fields[name].ToString().Trim();

    /// <summary>Whether the form has a field of that name.</summary>
    public bool Has(string name) => fields.ContainsKey(name);

    /// <summary>The day that was typed, or null where none was or it cannot be read.</summary>
    public DateOnly? DayOrNull(string name) => OrNull(name) is { } text ? ReadDay(text) : null;

    /// <summary>The day that was typed, or today where the form asks for none.</summary>
    public DateOnly Day(string name) => DayOrNull(name) ?? today.Day;

    public RecordOffer ToOffer() => new()
    {
        Offer = OrNull("offer") ?? NewId("offer"),
        State = Enum.Parse<OfferState>(Text("state")),
        On = DayOrNull("on"),
        Reason = OrNull("reason"),
        // A form with only buttons tells nothing; an empty field takes away what was told.
        Title = Told("title"),
        Practice = Told("practice"),
        Published = fields.ContainsKey("title") ? fields.ContainsKey("published") : null,
        Beginning = Told("beginning"),
        Outcome = Told("outcome"),
        OperationId = Operation,
        ExpectedVersion = Version,
    };

    public RecordAllianceMeasure ToMeasure()
    {
        var kind = Enum.Parse<AllianceMeasureKind>(Text("kind"));
        return new(new AllianceMeasure
        {
            Id = OrNull("measure") ?? NewId(kind.ToString().ToLowerInvariant()),
            Kind = kind,
            On = Day("on"),
            Until = DayOrNull("until"),
            Title = OrNull("title"),
            Company = OrNull("company"),
            Figure = OrNull("figure") is { } figure ? ReadFigure(figure) : null,
            Topic = OrNull("topic"),
            Language = OrNull("language"),
            Charter = OrNull("charter"),
        }, Operation) { ExpectedVersion = Version };
    }

    public FillSeat ToSeat() => new()
    {
        Seat = OrNull("seat") ?? NewId("seat"),
        Kind = Enum.Parse<OrganisationKind>(Text("organisationKind")),
        Organisation = Text("organisation"),
        From = Day("from"),
        OperationId = Operation,
        ExpectedVersion = Version,
    };

    public RecordApproach ToApproach() =>
        new(new Approach(Text("company"), Enum.Parse<ApproachOutcome>(Text("outcome")), today.Day), Operation) { ExpectedVersion = Version };

    public AdmitMember ToMember() => new(Text("company"), Day("since"), Operation) { ExpectedVersion = Version };

    public EndMembership ToEnd() => new(Text("company"), today.Day, Operation) { ExpectedVersion = Version };

    public VacateSeat ToVacancy() => new(Text("seat"), Day("until"), Operation) { ExpectedVersion = Version };

    public RenameTerm ToRename() => new(Text("seat"), Place, Text("organisation"), Operation) { ExpectedVersion = Version };

    public RewordReason ToReword() => new(Text("offer"), Place, Text("reason"), Operation) { ExpectedVersion = Version };

    public RemoveAllianceMeasure ToRemoval() => new(Text("measure"), Operation) { ExpectedVersion = Version };

    public AllianceNeeds ToNeeds() => new()
    {
        Topics = [.. fields["topic"].OfType<string>().Where(catalogue.Topics.Contains)],
        Sectors = [.. fields["sector"].OfType<string>().Where(catalogue.Sectors.Contains)],
        Sizes = [.. fields["size"].Select(size => Enum.TryParse<CompanySize>(size, out var known) && Enum.IsDefined(known) ? known : (CompanySize?)null).OfType<CompanySize>()],
        Districts = [.. Text("districts").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
    };

    private static readonly string[] FreeTexts = ["title", "beginning", "outcome", "reason", "organisation"];

    private IEnumerable<bool> Enums() =>
    [
        Known<OfferState>("state"), Known<AllianceMeasureKind>("kind"), Known<OrganisationKind>("organisationKind"),
        // Of an offer, too, something is an outcome: what came of it.
        fields.ContainsKey("title") || Known<ApproachOutcome>("outcome"),
    ];

    private bool Known<T>(string name)
        where T : struct, Enum => !fields.ContainsKey(name) || (Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value));

    private string? OrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    private string? Told(string name) => fields.ContainsKey(name) ? Text(name) : null;

    /// <summary>Which term or entry is meant, 0 for the oldest; what is none is refused where it is looked up.</summary>
    private int Place => int.TryParse(Text("place"), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;

    /// <summary>The same form sent twice makes the same id, hence one thing.</summary>
    private string NewId(string kind) => $"{kind}-{Operation[..Math.Min(KeyLength, Operation.Length)].ToLowerInvariant()}";

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? ReadFigure(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure <= MeasureForm.LargestFigure ? figure : null;
}
