namespace Matchmaking.Recommender.Data;

/// <summary>What a practice has to do with shift work.</summary>
internal enum ShiftWork
{
    /// <summary>It does nothing for people on shifts.</summary>
    Unsuited = 0,

    /// <summary>It can be made to work in shifts.</summary>
    Adaptable = 1,

    /// <summary>It works in shifts as it is.</summary>
    Suited = 2,

    /// <summary>It helps most where shifts fix the hours, and little elsewhere.</summary>
    Helps = 3,

    /// <summary>Rosters and the like: without shift work there is nothing to do.</summary>
    Needed = 4,

    /// <summary>It does nothing for people on shifts, unless they can work elsewhere.</summary>
    Elsewhere = 5,
}
