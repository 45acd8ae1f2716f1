using Matchmaking.Api.Practices;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Alliances;

/// <summary>What has been published about a real alliance, each fact with the id of its source. Organisations only.</summary>
public sealed record AllianceFactsAnswer
{
    /// <summary>Its id.</summary>
    public required string Alliance { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>City or district it works in.</summary>
    public required string City { get; init; }

    /// <summary>Its address on the web.</summary>
    public required string Website { get; init; }

    /// <summary>When it was founded.</summary>
    public required YearAnswer Founded { get; init; }

    /// <summary>When it started anew; the first day of the month.</summary>
    public required MonthAnswer Relaunched { get; init; }

    /// <summary>Who shares the coordination.</summary>
    public required IReadOnlyList<SeatAnswer> Seats { get; init; }

    /// <summary>What it offers.</summary>
    public required IReadOnlyList<OfferAnswer> Offers { get; init; }

    /// <summary>Its charter.</summary>
    public required CharterAnswer Charter { get; init; }

    /// <summary>Its award.</summary>
    public required AwardAnswer Award { get; init; }

    /// <summary>What the ids of sources mean.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    internal static AllianceFactsAnswer From(AllianceFacts facts, PracticeCatalogue catalogue, Language language) => new()
    {
        Alliance = facts.Id,
        Name = facts.Name,
        City = facts.City,
        Website = facts.Website,
        Founded = new YearAnswer(facts.Founded.Year, facts.Founded.Source),
        Relaunched = new MonthAnswer(facts.Relaunched.Month, facts.Relaunched.Source),
        Seats = [.. facts.Coordinators.Select(SeatAnswer.From)],
        Offers = [.. facts.Offers.Select(offer => OfferAnswer.From(offer, language))],
        Charter = CharterAnswer.From(facts.Charter, language),
        Award = AwardAnswer.From(facts.Award, language),
        Sources = [.. SourcesOf(facts).Select(id => SourceAnswer.From(catalogue.Sources[id], language))],
    };

    private static IEnumerable<string> SourcesOf(AllianceFacts facts) =>
        new[] { facts.Founded.Source, facts.Relaunched.Source, facts.Award.Source }
            .Concat(facts.Coordinators.Select(coordinator => coordinator.Source))
            .Concat(facts.Offers.Select(offer => offer.Source))
            .Concat(facts.Charter.Commitments.Select(commitment => commitment.Source))
            .Concat(facts.Charter.DevelopedWith.Select(organisation => organisation.Source))
            .Concat(facts.Charter.Signatories.Select(organisation => organisation.Source))
            .Concat(facts.Charter.SignatoryCounts.Select(count => count.Source))
            .Distinct();
}

/// <param name="Year">The year.</param>
/// <param name="Source">Id of the source.</param>
public sealed record YearAnswer(int Year, string Source);

/// <param name="Month">First day of the month.</param>
/// <param name="Source">Id of the source.</param>
public sealed record MonthAnswer(DateOnly Month, string Source);

/// <param name="Name">As the source writes it.</param>
/// <param name="Source">Id of the source.</param>
public sealed record OrganisationAnswer(string Name, string Source)
{
    internal static OrganisationAnswer From(NamedOrganisation organisation) => new(organisation.Name, organisation.Source);
}

/// <param name="Organisation">The organisation that holds the seat.</param>
/// <param name="Role">municipality, chamber, employersAssociation, union, company, association or university.</param>
/// <param name="Source">Id of the source.</param>
public sealed record SeatAnswer(string Organisation, string Role, string Source)
{
    internal static SeatAnswer From(CoordinatingOrganisation coordinator) =>
        new(coordinator.Name, AllianceNames.Roles[coordinator.Role], coordinator.Source);
}

/// <param name="Offer">Its id.</param>
/// <param name="Name">As the alliance calls it.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Practice">The practice of the catalogue that it is.</param>
/// <param name="Source">Id of the source.</param>
public sealed record OfferAnswer(string Offer, string Name, string Description, string Practice, string Source)
{
    internal static OfferAnswer From(AllianceOffer offer, Language language) =>
        new(offer.Id, offer.Name.In(language), offer.Description.In(language), offer.Practice, offer.Source);
}

/// <summary>An award round.</summary>
/// <param name="Award">Its id.</param>
/// <param name="Name">As the alliance calls it.</param>
/// <param name="Year">The round.</param>
/// <param name="SizeCategories">How many size categories there are.</param>
/// <param name="Deadline">Last day for applications.</param>
/// <param name="Source">Id of the source.</param>
public sealed record AwardAnswer(string Award, string Name, int Year, int SizeCategories, DateOnly Deadline, string Source)
{
    internal static AwardAnswer From(AwardFacts award, Language language) =>
        new(award.Id, award.Name.In(language), award.Year, award.SizeCategories, award.Deadline, award.Source);
}
