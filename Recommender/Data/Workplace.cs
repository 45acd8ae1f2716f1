namespace Matchmaking.Recommender.Data;

/// <summary>The kind of work that a practice supposes.</summary>
internal enum Workplace
{
    /// <summary>Any.</summary>
    Any = 0,

    /// <summary>Made for work on site.</summary>
    OnSite = 1,

    /// <summary>Work at a desk: it does not fit shifts and yet does not need to be done elsewhere.</summary>
    Desk = 2,

    /// <summary>Work that can be done elsewhere.</summary>
    Mobile = 3,
}
