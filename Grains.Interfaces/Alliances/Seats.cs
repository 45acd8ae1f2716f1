namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>A seat in the coordination of an alliance. The seat stays while those who hold it change.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-seat")]
public sealed record SeatView
{
    /// <summary>A slug, e.g. <c>city</c>.</summary>
    [Id(0)]
    public required string Seat { get; init; }

    [Id(1)]
    public required OrganisationKind Kind { get; init; }

    /// <summary>Oldest first; never empty; terms do not overlap.</summary>
    [Id(2)]
    public required IReadOnlyList<SeatTerm> Terms { get; init; }

    /// <summary>Who holds it on a day, or null.</summary>
    public SeatTerm? HeldOn(DateOnly day) => Terms.LastOrDefault(term => (term.From is null || term.From <= day) && (term.Until is null || term.Until >= day));
}

/// <param name="Organisation">Name of the organisation, 1 to 200 characters; never a person.</param>
/// <param name="From">First day; null where nobody has said it.</param>
/// <param name="Until">Last day, or null for an open end.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.seat-term")]
public sealed record SeatTerm(
    [property: Id(0)] string Organisation,
    [property: Id(1)] DateOnly? From,
    [property: Id(2)] DateOnly? Until);

/// <summary>What kind of organisation a seat belongs to. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.organisation-kind")]
public enum OrganisationKind
{
    Municipality = 1,
    Chamber = 2,
    EmployersAssociation = 3,
    Union = 4,
    Company = 5,
    Association = 6,
    University = 7,
    EmploymentAgency = 8,
    WelfareBody = 9,
    Church = 10,
    School = 11,
}
