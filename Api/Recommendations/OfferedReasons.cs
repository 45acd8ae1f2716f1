using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Recommendations;

/// <summary>Reasons why a practice does not fit, in the order in which pages offer them.</summary>
public static class OfferedReasons
{
    public static IReadOnlyList<DismissalReason> All { get; } =
        [DismissalReason.Cost, DismissalReason.TooSmall, DismissalReason.NoShift, DismissalReason.NotNow, DismissalReason.Other];
}
