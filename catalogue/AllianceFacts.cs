namespace Matchmaking.Catalogue;

/// <summary>
/// What has been published about a real alliance, each fact with its source. Organisations only, never a person, and
/// nothing about what a named organisation does beyond what the source says.
/// </summary>
public sealed record AllianceFacts
{
    /// <summary>Kebab-case, e.g. <c>duisburg</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>City or district it works in.</summary>
    public required string City { get; init; }

    public required string Website { get; init; }

    public required AllianceArea Area { get; init; }

    public required PublishedYear Founded { get; init; }

    public required PublishedMonth Relaunched { get; init; }

    /// <summary>Who shares the coordination: organisations, because seats stay while people change.</summary>
    public required IReadOnlyList<CoordinatingOrganisation> Coordinators { get; init; }

    public required IReadOnlyList<AllianceOffer> Offers { get; init; }

    public required CharterFacts Charter { get; init; }

    public required AwardFacts Award { get; init; }
}

/// <param name="Region">What kind of region it is.</param>
/// <param name="PostalCodes">Beginnings of its postal codes, 1 to 5 digits each.</param>
public sealed record AllianceArea(AllianceRegion Region, IReadOnlyList<string> PostalCodes);

public enum AllianceRegion
{
    City = 1,
    Mixed = 2,
    Rural = 3,
}

public sealed record PublishedYear(int Year, string Source);

/// <param name="Month">First day of the month meant.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record PublishedMonth(DateOnly Month, string Source);

/// <param name="Name">The organisation.</param>
/// <param name="Role">What it is to the alliance.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record CoordinatingOrganisation(string Name, OrganisationRole Role, string Source);

public enum OrganisationRole
{
    Municipality = 1,
    Chamber = 2,
    EmployersAssociation = 3,
    Union = 4,
    Company = 5,
    Association = 6,
    University = 7,
}

/// <param name="Id">Kebab-case.</param>
/// <param name="Name">As the alliance calls it.</param>
/// <param name="Description">One sentence, from the source.</param>
/// <param name="Practice">The practice of the catalogue that it is.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record AllianceOffer(string Id, LocalizedText Name, LocalizedText Description, string Practice, string Source);

/// <summary>A charter, its commitments and who is publicly named with it.</summary>
public sealed record CharterFacts
{
    /// <summary>Kebab-case.</summary>
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required IReadOnlyList<CharterCommitment> Commitments { get; init; }

    /// <summary>Named in public as having developed it together with the alliance.</summary>
    public required IReadOnlyList<NamedOrganisation> DevelopedWith { get; init; }

    /// <summary>Named in public as having signed it. Not all signatories are named.</summary>
    public required IReadOnlyList<NamedOrganisation> Signatories { get; init; }

    /// <summary>How many have signed, as published, newest first.</summary>
    public required IReadOnlyList<PublishedCount> SignatoryCounts { get; init; }
}

/// <param name="Id">Kebab-case.</param>
/// <param name="Name">The commitment in a few words.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record CharterCommitment(string Id, LocalizedText Name, string Source);

/// <param name="Name">As the source writes it.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record NamedOrganisation(string Name, string Source);

/// <param name="Month">First day of the month it was published for.</param>
/// <param name="Text">The figure as published, because "almost 50" is not 49.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record PublishedCount(DateOnly Month, LocalizedText Text, string Source);

/// <param name="Id">Kebab-case.</param>
/// <param name="Name">As the alliance calls it.</param>
/// <param name="Year">The round meant.</param>
/// <param name="SizeCategories">How many size categories there are; their bounds have not been published.</param>
/// <param name="Deadline">Last day for applications.</param>
/// <param name="Source">Id of a <see cref="Catalogue.Source"/>.</param>
public sealed record AwardFacts(string Id, LocalizedText Name, int Year, int SizeCategories, DateOnly Deadline, string Source);
