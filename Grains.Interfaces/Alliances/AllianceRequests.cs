namespace Matchmaking.Grains.Interfaces.Alliances;

/// <param name="Profile">The complete new profile.</param>
/// <param name="OperationId">Same id, same effect: 1 to 100 characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.describe-alliance")]
public sealed record DescribeAlliance([property: Id(0)] AllianceProfile Profile, [property: Id(1)] string OperationId)
{
    /// <summary>
    /// Refuses with <see cref="AllianceRefusal.Overtaken"/> unless the alliance still has this version. 0 means that nobody
    /// described it yet, else <see cref="AllianceRefusal.AlreadyExists"/>; null takes it as it is.
    /// </summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Gives a seat to an organisation. A day out of reach is <see cref="AllianceRefusal.InvalidDate"/>, one within an earlier term <see cref="AllianceRefusal.Overlap"/>.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.fill-seat")]
public sealed record FillSeat
{
    /// <summary>Slug of the seat; a new one creates it.</summary>
    [Id(0)]
    public required string Seat { get; init; }

    /// <summary>Kind of the organisation; a value that is none is <see cref="AllianceRefusal.DetailsDoNotFit"/>.</summary>
    [Id(1)]
    public required OrganisationKind Kind { get; init; }

    /// <summary>1 to 200 characters; never a person.</summary>
    [Id(2)]
    public required string Organisation { get; init; }

    /// <summary>First day, up to five years ahead; after the first day of whoever held it before. Null where it is not known.</summary>
    [Id(3)]
    public required DateOnly? From { get; init; }

    /// <summary>Same id, same effect: 1 to 100 visible ASCII characters, chosen by the caller.</summary>
    [Id(4)]
    public required string OperationId { get; init; }

    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(5)]
    public long? ExpectedVersion { get; init; }
}

/// <param name="Seat">Slug of the seat.</param>
/// <param name="Until">Last day of whoever holds it now.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.vacate-seat")]
public sealed record VacateSeat([property: Id(0)] string Seat, [property: Id(1)] DateOnly Until, [property: Id(2)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(3)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Texts that are null stay as they are; empty texts take away what was told.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.record-offer")]
public sealed record RecordOffer
{
    /// <summary>Slug of the offer; a new one begins it.</summary>
    [Id(0)]
    public required string Offer { get; init; }

    [Id(1)]
    public required OfferState State { get; init; }

    /// <summary>Since when, not ahead of today; null means today.</summary>
    [Id(2)]
    public DateOnly? On { get; init; }

    /// <summary>Required for paused, up to 500 characters.</summary>
    [Id(3)]
    public string? Reason { get; init; }

    /// <summary>Required when it begins, up to 120 characters.</summary>
    [Id(4)]
    public string? Title { get; init; }

    /// <summary>Id of the practice that it is.</summary>
    [Id(5)]
    public string? Practice { get; init; }

    [Id(6)]
    public bool? Published { get; init; }

    /// <summary>Up to 1,000 characters.</summary>
    [Id(7)]
    public string? Beginning { get; init; }

    /// <summary>Up to 1,000 characters.</summary>
    [Id(8)]
    public string? Outcome { get; init; }

    [Id(9)]
    public required string OperationId { get; init; }

    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(10)]
    public long? ExpectedVersion { get; init; }

    /// <summary>True where it is not known since when; then no day is kept, whatever <see cref="On"/> says.</summary>
    [Id(11)]
    public bool? DayUnknown { get; init; }
}

/// <summary>Another name in one term of a seat, of which the earlier one is gone for good. Days stay as they are.</summary>
/// <param name="Seat">Slug of the seat.</param>
/// <param name="Term">Place of the term among all of the seat, 0 for the oldest, else <see cref="AllianceRefusal.UnknownEntry"/>.</param>
/// <param name="Organisation">1 to 200 characters; never a person.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.rename-term")]
public sealed record RenameTerm(
    [property: Id(0)] string Seat,
    [property: Id(1)] int Term,
    [property: Id(2)] string Organisation,
    [property: Id(3)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(4)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Other words for the reason in one entry of an offer, of which the earlier ones are gone for good. State and day stay.</summary>
/// <param name="Offer">Slug of the offer.</param>
/// <param name="Entry">Place in the history, 0 for the oldest, of an entry with a reason, else <see cref="AllianceRefusal.UnknownEntry"/>.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.reword-reason")]
public sealed record RewordReason(
    [property: Id(0)] string Offer,
    [property: Id(1)] int Entry,
    [property: Id(2)] string Reason,
    [property: Id(3)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(4)]
    public long? ExpectedVersion { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.record-alliance-measure")]
public sealed record RecordAllianceMeasure([property: Id(0)] AllianceMeasure Measure, [property: Id(1)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }
}

/// <param name="Measure">Id of the measure.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.remove-alliance-measure")]
public sealed record RemoveAllianceMeasure([property: Id(0)] string Measure, [property: Id(1)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }
}

/// <param name="Company">Id of a company that somebody has described, else <see cref="AllianceRefusal.UnknownCompany"/>.</param>
/// <param name="Since">First day, not ahead of today.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.admit-member")]
public sealed record AdmitMember([property: Id(0)] string Company, [property: Id(1)] DateOnly Since, [property: Id(2)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(3)]
    public long? ExpectedVersion { get; init; }
}

/// <param name="Company">Id of the company.</param>
/// <param name="Until">Last day, not ahead of today.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.end-membership")]
public sealed record EndMembership([property: Id(0)] string Company, [property: Id(1)] DateOnly Until, [property: Id(2)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(3)]
    public long? ExpectedVersion { get; init; }
}

/// <param name="Approach">About a company that somebody has described, else <see cref="AllianceRefusal.UnknownCompany"/>.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.record-approach")]
public sealed record RecordApproach([property: Id(0)] Approach Approach, [property: Id(1)] string OperationId)
{
    /// <summary>As in <see cref="DescribeAlliance.ExpectedVersion"/>.</summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }
}
