using Matchmaking.Api.FreeText;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Companies;

/// <summary>A company as it is stored.</summary>
public sealed record CompanyAnswer : IVersioned
{
    /// <summary>Its id.</summary>
    public required string Company { get; init; }

    /// <summary>What the firm says about itself.</summary>
    public required CompanyProfileBody Profile { get; init; }

    /// <summary>What it does about which practice, in the order of the catalogue.</summary>
    public required IReadOnlyList<MeasureAnswer> Measures { get; init; }

    /// <summary>Practices that it said do not fit, newest first.</summary>
    public required IReadOnlyList<DismissalAnswer> Dismissals { get; init; }

    /// <summary>Each use that needs consent, with its history.</summary>
    public required IReadOnlyList<ConsentAnswer> Consents { get; init; }

    /// <summary>Texts of this change worth a second look, because they may point at a person; they are stored all the same.</summary>
    public IReadOnlyList<FreeTextWarning> Warnings { get; init; } = [];

    /// <summary>Grows by one with every stored change.</summary>
    public required long Version { get; init; }

    internal static CompanyAnswer From(CompanyView view, PracticeCatalogue catalogue, Language language) => new()
    {
        Company = view.Id,
        Profile = CompanyProfileBody.From(view.Profile),
        Measures = [.. view.Measures.Select(measure => MeasureAnswer.From(measure, catalogue, language))],
        Dismissals = [.. view.Dismissals.Select(DismissalAnswer.From)],
        Consents = [.. CompanyNames.Purposes.All.Select(purpose => ConsentAnswer.From(purpose, view))],
        Version = view.Version,
    };
}

/// <summary>One measure, its present and its past.</summary>
public sealed record MeasureAnswer
{
    /// <summary>Id of the practice in the catalogue.</summary>
    public required string Practice { get; init; }

    /// <summary>Name of the practice, in the language of the request.</summary>
    public required string Title { get; init; }

    /// <summary>idea, planned, introduced, lived, paused or stopped.</summary>
    public required string State { get; init; }

    /// <summary>When the present entry was recorded.</summary>
    public required DateTime At { get; init; }

    /// <summary>none, some or many.</summary>
    public string? TakeUp { get; init; }

    /// <summary>Why it was paused or stopped.</summary>
    public string? Reason { get; init; }

    /// <summary>What the kind of practice records beyond its state.</summary>
    public MeasureDetailsBody? Details { get; init; }

    /// <summary>Oldest first; entries are only ever added.</summary>
    public required IReadOnlyList<MeasureEntryAnswer> History { get; init; }

    internal static MeasureAnswer From(MeasureView view, PracticeCatalogue catalogue, Language language)
    {
        var history = view.History.Select(MeasureEntryAnswer.From).ToList();
        var present = history[^1];
        return new MeasureAnswer
        {
            Practice = view.Practice,
            Title = catalogue.Practices.Find(view.Practice)?.Name.In(language) ?? view.Practice,
            State = present.State,
            At = present.At,
            TakeUp = present.TakeUp,
            Reason = present.Reason,
            Details = present.Details,
            History = history,
        };
    }
}

/// <summary>One entry of a measure's history.</summary>
public sealed record MeasureEntryAnswer(string State, DateTime At, string? TakeUp, string? Reason, MeasureDetailsBody? Details)
{
    internal static MeasureEntryAnswer From(MeasureEntry entry) => new(
        CompanyNames.States[entry.State],
        entry.At.UtcDateTime,
        entry.TakeUp is { } takeUp ? CompanyNames.TakeUps[takeUp] : null,
        entry.Reason,
        entry.Details is { } details ? MeasureDetailsBody.From(details) : null);
}

/// <summary>A practice that does not fit, and why.</summary>
/// <param name="Practice">Id of the practice.</param>
/// <param name="Reason">cost, noShift, tooSmall, notNow or other.</param>
/// <param name="At">It is hidden for twelve months from then.</param>
public sealed record DismissalAnswer(string Practice, string Reason, DateTime At)
{
    internal static DismissalAnswer From(DismissalView view) =>
        new(view.Practice, CompanyNames.DismissalReasons[view.Reason], view.At.UtcDateTime);
}

/// <summary>A use that needs the company's consent.</summary>
/// <param name="Purpose">showToPeers, publicNaming or suggestToAlliances.</param>
/// <param name="Given">Whether the company agrees at present; suggestToAlliances holds until it objects.</param>
/// <param name="At">Since when; null when it was never asked.</param>
/// <param name="History">Everything ever given or withdrawn, oldest first.</param>
public sealed record ConsentAnswer(string Purpose, bool Given, DateTime? At, IReadOnlyList<ConsentEntryAnswer> History)
{
    internal static ConsentAnswer From(string purpose, CompanyView view)
    {
        var meant = CompanyNames.Purposes.Parse(purpose);
        var history = view.Consents
            .Where(entry => entry.Purpose == meant)
            .Select(entry => new ConsentEntryAnswer(entry.Given, entry.At.UtcDateTime))
            .ToList();
        return new ConsentAnswer(purpose, view.ConsentsTo(meant), history.Count == 0 ? null : history[^1].At, history);
    }
}

/// <param name="Given">Given or withdrawn.</param>
/// <param name="At">When.</param>
public sealed record ConsentEntryAnswer(bool Given, DateTime At);
