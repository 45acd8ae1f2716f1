namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>
/// One alliance: its profile, who holds its seats, who is a member, what it offers and what it has done. Every change is
/// stored before it is answered, and a change repeated with the same operation id has no second effect. It knows
/// organisations only, never people. When a date that it holds has come, it notes so by itself, once.
/// </summary>
[Alias("matchmaking.alliance")]
public interface IAllianceGrain : IGrainWithStringKey
{
    /// <summary>The alliance as stored. Refuses with <see cref="AllianceRefusal.NotFound"/> before its first profile.</summary>
    [Alias("get"), ReadOnly]
    Task<Outcome<AllianceView, AllianceRefusal>> Get();

    /// <summary>Creates the alliance or replaces its profile.</summary>
    [Alias("describe")]
    Task<Outcome<AllianceView, AllianceRefusal>> Describe(DescribeAlliance request);

    /// <summary>Gives a seat to an organisation; who held it until then leaves it the day before.</summary>
    [Alias("fill-seat")]
    Task<Outcome<AllianceView, AllianceRefusal>> FillSeat(FillSeat request);

    /// <summary>Sets the last day on which a seat is held.</summary>
    [Alias("vacate-seat")]
    Task<Outcome<AllianceView, AllianceRefusal>> VacateSeat(VacateSeat request);

    /// <summary>Corrects the name in a term, also in one that has ended.</summary>
    [Alias("rename-term")]
    Task<Outcome<AllianceView, AllianceRefusal>> RenameTerm(RenameTerm request);

    /// <summary>Begins an offer, moves it to another state or changes what is told of it.</summary>
    [Alias("record-offer")]
    Task<Outcome<AllianceView, AllianceRefusal>> RecordOffer(RecordOffer request);

    /// <summary>Corrects why an offer paused, also in an earlier entry.</summary>
    [Alias("reword-reason")]
    Task<Outcome<AllianceView, AllianceRefusal>> RewordReason(RewordReason request);

    /// <summary>Records one thing that the alliance has done or has set a date for; the same id corrects it.</summary>
    [Alias("record-measure")]
    Task<Outcome<AllianceView, AllianceRefusal>> RecordMeasure(RecordAllianceMeasure request);

    /// <summary>Takes out what was recorded by mistake or did not take place.</summary>
    [Alias("remove-measure")]
    Task<Outcome<AllianceView, AllianceRefusal>> RemoveMeasure(RemoveAllianceMeasure request);

    /// <summary>Makes a company a member, or corrects since when it is one.</summary>
    [Alias("admit-member")]
    Task<Outcome<AllianceView, AllianceRefusal>> AdmitMember(AdmitMember request);

    /// <summary>Sets the last day of a membership.</summary>
    [Alias("end-membership")]
    Task<Outcome<AllianceView, AllianceRefusal>> EndMembership(EndMembership request);

    /// <summary>Records how a conversation with a company ended, so that it is left in peace afterwards.</summary>
    [Alias("record-approach")]
    Task<Outcome<AllianceView, AllianceRefusal>> RecordApproach(RecordApproach request);

    /// <summary>Takes out everything that mentions a company which is being erased. Once or twice, the effect is the same.</summary>
    /// <param name="company">Id of the company.</param>
    [Alias("forget-company")]
    Task<Outcome<AllianceView, AllianceRefusal>> ForgetCompany(string company);
}
