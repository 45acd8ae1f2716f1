using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>A date that has come. It is noted once, also when no process ran at that moment.</summary>
/// <param name="Kind">seatTerm, event (how many came was not recorded), project, checklist or signature.</param>
/// <param name="Subject">Id of the seat or the measure.</param>
/// <param name="On">The last day, in German local time; the deadline is its end.</param>
/// <param name="At">When it was noted.</param>
public sealed record AllianceDueAnswer(string Kind, string Subject, DateOnly On, DateTimeOffset At)
{
    internal static AllianceDueAnswer From(ReachedDeadline deadline) =>
        new(AllianceNames.DeadlineKinds[deadline.Kind], deadline.Subject, deadline.On, deadline.At);
}
