namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>Expected reasons to refuse a request to an alliance. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.alliance-refusal")]
public enum AllianceRefusal
{
    /// <summary>Nobody has described this alliance yet.</summary>
    NotFound = 1,

    /// <summary>The profile holds a value out of its range, or an unknown topic or sector.</summary>
    InvalidProfile = 2,

    /// <summary>The operation id was used before for a different change.</summary>
    OperationIdReused = 3,

    /// <summary>The id of a seat, an offer or a measure is not a slug, or that of a company is not one.</summary>
    InvalidId = 4,

    /// <summary>A day lies too far off, before the beginning of something, or in the future where nothing can have happened.</summary>
    InvalidDate = 5,

    /// <summary>A term or a membership would overlap an earlier one.</summary>
    Overlap = 6,

    /// <summary>There is no such seat, or nobody holds it.</summary>
    SeatNotHeld = 7,

    /// <summary>The catalogue has no practice with this id.</summary>
    UnknownPractice = 8,

    /// <summary>The offer cannot go from its present state to the requested one.</summary>
    IllegalTransition = 9,

    /// <summary>Pausing an offer needs a reason.</summary>
    ReasonRequired = 10,

    /// <summary>A text or figure is out of its range, missing, or belongs to another kind of measure.</summary>
    DetailsDoNotFit = 11,

    /// <summary>No measure has this id.</summary>
    UnknownMeasure = 12,

    /// <summary>The company is not a member.</summary>
    NotMember = 13,

    /// <summary>The alliance holds as many of these as it can.</summary>
    TooMany = 14,

    /// <summary>The operation id is not one: 1 to 100 visible ASCII characters.</summary>
    InvalidOperationId = 15,

    /// <summary>The alliance changed since the caller read it.</summary>
    Overtaken = 16,

    /// <summary>The alliance exists already, and the request was for one that does not.</summary>
    AlreadyExists = 17,

    /// <summary>Nobody has described this company.</summary>
    UnknownCompany = 18,

    /// <summary>Neither the alliance's own, nor one of the catalogue or the state, nor signed here before.</summary>
    UnknownCharter = 19,

    /// <summary>There is no such seat or offer, or nothing that could be corrected stands at that place of it.</summary>
    UnknownEntry = 20,
}
