namespace Matchmaking.Api.Alliances;

/// <summary>Something that is due in an alliance, as a code; the words are made where the reader's language is known.</summary>
/// <param name="Kind">What is due.</param>
/// <param name="On">The day it is about.</param>
/// <param name="Subject">Id of the measure, seat or offer.</param>
/// <param name="Words">Title or organisation, as the alliance wrote it; or null.</param>
public sealed record AgendaItem(AgendaKind Kind, DateOnly On, string Subject, string? Words);

/// <summary>What can be due.</summary>
public enum AgendaKind
{
    /// <summary>A training, breakfast or project begins.</summary>
    Begins = 1,

    /// <summary>A training or breakfast has taken place, and nobody has said how many came.</summary>
    FigureMissing = 2,

    /// <summary>The term of a seat ends.</summary>
    SeatEnds = 3,

    /// <summary>Nobody holds a seat.</summary>
    SeatEmpty = 4,

    /// <summary>A project ends.</summary>
    ProjectEnds = 5,

    /// <summary>An offer has been planned for months.</summary>
    OfferWaits = 6,
}
