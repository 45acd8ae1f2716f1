namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>A date of an alliance that has come.</summary>
/// <param name="Kind">What it is the date of.</param>
/// <param name="Subject">Id of the seat or the measure.</param>
/// <param name="On">The last day, where the alliance is; the deadline is its end.</param>
/// <param name="At">When the alliance noted it, UTC: a moment after the end of that day, or later where no process ran then.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.reached-deadline")]
public sealed record ReachedDeadline(
    [property: Id(0)] DeadlineKind Kind,
    [property: Id(1)] string Subject,
    [property: Id(2)] DateOnly On,
    [property: Id(3)] DateTimeOffset At);

/// <summary>What can come to an end. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.deadline-kind")]
public enum DeadlineKind
{
    /// <summary>The last day of an organisation in a seat.</summary>
    SeatTerm = 1,

    /// <summary>The day of a training or breakfast; how many came is not recorded yet.</summary>
    Event = 2,

    /// <summary>The last day of a project.</summary>
    Project = 3,

    /// <summary>The last day on which a checklist is provided.</summary>
    Checklist = 4,

    /// <summary>The last day of a signature under a charter.</summary>
    Signature = 5,
}
