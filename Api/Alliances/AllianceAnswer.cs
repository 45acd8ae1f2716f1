using Matchmaking.Api.FreeText;
using Matchmaking.Api.Http;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Alliances;

/// <summary>An alliance as it is stored. Organisations only, never people.</summary>
public sealed record AllianceAnswer : IVersioned
{
    /// <summary>Its id.</summary>
    public required string Alliance { get; init; }

    /// <summary>What it says about itself.</summary>
    public required AllianceProfileBody Profile { get; init; }

    /// <summary>Who coordinates, in the order in which the seats were first filled.</summary>
    public required IReadOnlyList<AllianceSeatAnswer> Seats { get; init; }

    /// <summary>What it offers, in the order in which it began.</summary>
    public required IReadOnlyList<AllianceOfferAnswer> Offers { get; init; }

    /// <summary>What it has done or has set a date for, the latest first.</summary>
    public required IReadOnlyList<AllianceMeasureAnswer> Measures { get; init; }

    /// <summary>Dates that lay ahead when they were recorded and have come since, the latest first.</summary>
    public required IReadOnlyList<AllianceDueAnswer> Due { get; init; }

    /// <summary>What all that adds up to.</summary>
    public required AllianceCountsAnswer Counts { get; init; }

    /// <summary>Companies that are members today.</summary>
    public required IReadOnlyList<MemberAnswer> Members { get; init; }

    /// <summary>Companies that were members.</summary>
    public required IReadOnlyList<MemberAnswer> FormerMembers { get; init; }

    /// <summary>What has been published about it, each fact with its source; null for alliances that the catalogue does not know.</summary>
    public required AllianceFactsAnswer? Published { get; init; }

    /// <summary>Texts of this change worth a second look, because they may point at a person; they are stored all the same.</summary>
    public IReadOnlyList<FreeTextWarning> Warnings { get; init; } = [];

    /// <summary>Grows by one with every stored change.</summary>
    public required long Version { get; init; }

    internal static AllianceAnswer From(
        AllianceView view, IReadOnlyDictionary<string, NamedCompany> names, PracticeCatalogue catalogue, Language language)
    {
        var today = view.Counts.On;
        var members = view.Memberships.ToLookup(membership => membership.Until is null || membership.Until >= today);
        return new AllianceAnswer
        {
            Alliance = view.Id,
            Profile = AllianceProfileBody.From(view.Profile),
            Seats = [.. view.Seats.Select(seat => AllianceSeatAnswer.From(seat, today))],
            Offers = [.. view.Offers.Select(offer => AllianceOfferAnswer.From(offer, catalogue, language))],
            Measures = [.. view.Measures.Select(AllianceMeasureAnswer.From)],
            Due = [.. view.Due.Select(AllianceDueAnswer.From)],
            Counts = AllianceCountsAnswer.From(view.Counts),
            Members = [.. members[true].Select(membership => MemberAnswer.From(membership, names))],
            FormerMembers = [.. members[false].Select(membership => MemberAnswer.From(membership, names))],
            Published = catalogue.Alliances.Find(view.Id) is { } facts ? AllianceFactsAnswer.From(facts, catalogue, language) : null,
            Version = view.Version,
        };
    }
}

/// <summary>A seat in the coordination. It stays while those who hold it change.</summary>
/// <param name="Seat">Its id.</param>
/// <param name="Kind">What kind of organisation it belongs to.</param>
/// <param name="Organisation">Who holds it today, or null.</param>
/// <param name="Terms">Who held it when, oldest first.</param>
public sealed record AllianceSeatAnswer(string Seat, string Kind, string? Organisation, IReadOnlyList<SeatTermAnswer> Terms)
{
    internal static AllianceSeatAnswer From(SeatView seat, DateOnly today) => new(
        seat.Seat,
        AllianceNames.Kinds[seat.Kind],
        seat.HeldOn(today)?.Organisation,
        [.. seat.Terms.Select(term => new SeatTermAnswer(term.Organisation, term.From, term.Until))]);
}

/// <param name="Organisation">The organisation.</param>
/// <param name="From">First day; null where it is not known.</param>
/// <param name="Until">Last day, or null.</param>
public sealed record SeatTermAnswer(string Organisation, DateOnly? From, DateOnly? Until);

/// <summary>Something that an alliance offers, or thinks of offering.</summary>
public sealed record AllianceOfferAnswer
{
    /// <summary>Its id.</summary>
    public required string Offer { get; init; }

    /// <summary>As the alliance calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the practice that it is, or null.</summary>
    public required string? Practice { get; init; }

    /// <summary>Name of the practice, in the language of the request.</summary>
    public required string? PracticeTitle { get; init; }

    /// <summary>idea, planned, running or paused.</summary>
    public required string State { get; init; }

    /// <summary>Since when; null where it is not known.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>Whether other alliances may learn of it.</summary>
    public required bool Published { get; init; }

    /// <summary>How it began.</summary>
    public string? Beginning { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>Oldest first; entries are only ever added, and their reasons reworded.</summary>
    public required IReadOnlyList<OfferEntryAnswer> History { get; init; }

    internal static AllianceOfferAnswer From(OfferView offer, PracticeCatalogue catalogue, Language language) => new()
    {
        Offer = offer.Offer,
        Title = offer.Title,
        Practice = offer.Practice,
        PracticeTitle = offer.Practice is { } practice ? catalogue.Practices.Find(practice)?.Name.In(language) : null,
        State = AllianceNames.OfferStates[offer.Current.State],
        On = offer.Current.On,
        Published = offer.Published,
        Beginning = offer.Beginning,
        Outcome = offer.Outcome,
        History = [.. offer.History.Select(entry => new OfferEntryAnswer(AllianceNames.OfferStates[entry.State], entry.On, entry.Reason))],
    };
}

/// <param name="State">idea, planned, running or paused.</param>
/// <param name="On">Since when; null where it is not known.</param>
/// <param name="Reason">Why it was paused.</param>
public sealed record OfferEntryAnswer(string State, DateOnly? On, string? Reason);

/// <param name="Company">Id of the company.</param>
/// <param name="Name">Its name, or its id where nothing else is known.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day, or null while it lasts.</param>
/// <param name="Example">Whether it is one of the shipped, fictional examples.</param>
public sealed record MemberAnswer(string Company, string Name, DateOnly Since, DateOnly? Until, bool Example)
{
    internal static MemberAnswer From(Membership membership, IReadOnlyDictionary<string, NamedCompany> names)
    {
        var named = names.GetValueOrDefault(membership.Company);
        return new MemberAnswer(membership.Company, named?.Name ?? membership.Company, membership.Since, membership.Until, named?.Example ?? false);
    }
}
