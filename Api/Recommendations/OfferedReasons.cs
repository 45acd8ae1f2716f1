using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Recommendations;

/// <summary>Reasons why a practice does not fit, in the order in which pages offer them.</summary>
public static class OfferedReasons
{
    /// <summary>Those that a firm like this can mean: nobody without shift work is hindered by it, and a large firm is not too small.</summary>
    /// <param name="practice">What does not fit.</param>
    /// <param name="headcount">Of the firm.</param>
    /// <param name="shiftShare">Of the firm, 0 to 1.</param>
    public static IEnumerable<DismissalReason> For(Practice practice, int headcount, double shiftShare)
    {
        ArgumentNullException.ThrowIfNull(practice);
        yield return DismissalReason.Cost;
        if (SizeClasses.Of(headcount) != SizeClass.Large)
            yield return DismissalReason.TooSmall;
        if (practice.ForShiftWork == (shiftShare == 0))
            yield return DismissalReason.NoShift;
        yield return DismissalReason.NotNow;
        yield return DismissalReason.Other;
    }

    /// <summary>Key of the words: without shift work, what is about shifts does not fit for another reason than with it.</summary>
    public static string Key(DismissalReason reason, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        return reason == DismissalReason.NoShift && practice.ForShiftWork ? "Reason.NoShiftWork" : $"Reason.{reason}";
    }
}
