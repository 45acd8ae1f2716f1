namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>Expected reasons to refuse a request to a company. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.company-refusal")]
public enum CompanyRefusal
{
    /// <summary>Nobody has described this company yet.</summary>
    NotFound = 1,

    /// <summary>The catalogue has no practice with this id.</summary>
    UnknownPractice = 2,

    /// <summary>The measure cannot go from its present state to the requested one.</summary>
    IllegalTransition = 3,

    /// <summary>Pausing or stopping needs a reason.</summary>
    ReasonRequired = 4,

    /// <summary>The details belong to another kind of practice, a figure is out of range, or the state has no take-up.</summary>
    DetailsDoNotFit = 5,

    /// <summary>The operation id was used before for a different change.</summary>
    OperationIdReused = 6,

    /// <summary>There is no dismissal of this practice to take back.</summary>
    NotDismissed = 7,

    /// <summary>The profile holds a value out of its range, or an unknown topic, sector or language.</summary>
    InvalidProfile = 8,

    /// <summary>The history is not one that the transitions allow, says something twice, or goes back in time.</summary>
    InvalidHistory = 9,

    /// <summary>The company exists already, and the request was for one that does not.</summary>
    AlreadyExists = 10,

    /// <summary>The catalogue has no persona with this id.</summary>
    UnknownPersona = 11,

    /// <summary>What the company plans or runs cannot be said not to fit it; the plan has to be stopped, what runs paused or stopped first.</summary>
    AlreadyRuns = 12,

    /// <summary>The imported history of a measure begins otherwise than the stored one, which is never rewritten.</summary>
    HistoryContradicted = 13,

    /// <summary>An imported entry is dated before 1950 or in the future.</summary>
    InvalidDate = 14,

    /// <summary>A dismissal has no known reason; or an imported one is there twice, or dated before 1950 or in the future.</summary>
    InvalidDismissals = 15,

    /// <summary>The purpose is unknown; or the imported consents contradict the stored ones, do not take turns, or are dated before 1950 or in the future.</summary>
    InvalidConsents = 16,

    /// <summary>The histories of all measures together hold as many entries as a company can have.</summary>
    HistoryFull = 17,

    /// <summary>The log of consents is full; withdrawing is still possible.</summary>
    ConsentsFull = 18,

    /// <summary>The operation id is not one: 1 to 100 visible ASCII characters.</summary>
    InvalidOperationId = 19,

    /// <summary>The company changed since the caller read it.</summary>
    Overtaken = 20,

    /// <summary>The measure is recorded already, and the request was for one that is not.</summary>
    AlreadyRecorded = 21,

    /// <summary>What is stored of this company cannot be read, so nothing can be added to it.</summary>
    Unreadable = 22,

    /// <summary>The company was removed and waits to be erased; it can be restored.</summary>
    Removed = 23,
}
