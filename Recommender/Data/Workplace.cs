namespace Matchmaking.Recommender.Data;

/// <summary>The kind of work that a practice supposes.</summary>
internal enum Workplace
{
    /// <summary>Any.</summary>
    Any = 0,

    /// <summary>Made for work on site.</summary>
    OnSite = 1,

    /// <summary>Work at a desk, which need not be done elsewhere.</summary>
    Desk = 2,

    /// <summary>Work that can be done elsewhere.</summary>
    Mobile = 3,

    /// <summary>Work whose hours can move: neither shifts nor crews nor customers fix them.</summary>
    MovableHours = 4,
}
