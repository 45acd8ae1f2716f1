namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>An alliance as callers see it.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-view")]
public sealed record AllianceView
{
    /// <summary>The <see cref="AllianceId"/> as text.</summary>
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required AllianceProfile Profile { get; init; }

    /// <summary>In the order in which they were first filled.</summary>
    [Id(2)]
    public IReadOnlyList<SeatView> Seats { get; init; } = [];

    /// <summary>In the order in which they began.</summary>
    [Id(3)]
    public IReadOnlyList<OfferView> Offers { get; init; } = [];

    /// <summary>By day, the latest first.</summary>
    [Id(4)]
    public IReadOnlyList<AllianceMeasure> Measures { get; init; } = [];

    /// <summary>Present and past memberships, by id of the company and then by time.</summary>
    [Id(5)]
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Newest first.</summary>
    [Id(6)]
    public IReadOnlyList<Approach> Approaches { get; init; } = [];

    [Id(7)]
    public required AllianceCounts Counts { get; init; }

    /// <summary>Grows by one with every stored change, from 1.</summary>
    [Id(8)]
    public required long Version { get; init; }

    /// <summary>Dates that lay ahead when they were recorded and have come since, the latest first.</summary>
    [Id(9)]
    public IReadOnlyList<ReachedDeadline> Due { get; init; } = [];

    /// <summary>Whether anything here is about this company.</summary>
    public bool Mentions(string company) =>
        Memberships.Any(membership => membership.Company == company)
        || Approaches.Any(approach => approach.Company == company)
        || Measures.Any(measure => measure.Company == company);

    /// <summary>Ids of the companies that are members on a day.</summary>
    public IEnumerable<string> MembersOn(DateOnly day) => Memberships
        .Where(membership => membership.Since <= day && (membership.Until is null || membership.Until >= day))
        .Select(membership => membership.Company);
}
