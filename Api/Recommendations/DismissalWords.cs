using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Recommendations;

/// <summary>Reasons why a practice does not fit, as they stand in addresses and forms.</summary>
public static class DismissalWords
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<DismissalReason> All { get; } =
        [DismissalReason.Cost, DismissalReason.TooSmall, DismissalReason.NoShift, DismissalReason.NotNow, DismissalReason.Other];

    public static string Word(DismissalReason reason) => reason switch
    {
        DismissalReason.Cost => "cost",
        DismissalReason.NoShift => "noShift",
        DismissalReason.TooSmall => "tooSmall",
        DismissalReason.NotNow => "notNow",
        _ => "other",
    };

    public static DismissalReason? Read(string? word) =>
        All.Where(reason => Word(reason) == word).Select(reason => (DismissalReason?)reason).FirstOrDefault();
}
