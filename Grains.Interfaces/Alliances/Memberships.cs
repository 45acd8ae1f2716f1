namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>A company's time in an alliance.</summary>
/// <param name="Company">Id of the company.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day, or null while it lasts.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.membership")]
public sealed record Membership(
    [property: Id(0)] string Company,
    [property: Id(1)] DateOnly Since,
    [property: Id(2)] DateOnly? Until);

/// <summary>A conversation with a company that is not a member.</summary>
/// <param name="Company">Id of the company.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="On">The day.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.approach")]
public sealed record Approach(
    [property: Id(0)] string Company,
    [property: Id(1)] ApproachOutcome Outcome,
    [property: Id(2)] DateOnly On);

/// <summary>How a conversation ended. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.approach-outcome")]
public enum ApproachOutcome
{
    /// <summary>The two are in touch; the company is not suggested for six months.</summary>
    Met = 1,

    /// <summary>Not now; the company is not suggested for six months.</summary>
    Declined = 2,

    /// <summary>The company is not suggested any more.</summary>
    NeverAgain = 3,

    /// <summary>Takes back what was recorded before; the company may be suggested.</summary>
    Reopened = 4,
}
