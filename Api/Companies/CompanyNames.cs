using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>The values of a company's enums as requests, answers and tables write them.</summary>
internal static class CompanyNames
{
    public static WireNames<MeasureState> States { get; } = new(
        (MeasureState.Idea, "idea"),
        (MeasureState.Planned, "planned"),
        (MeasureState.Introduced, "introduced"),
        (MeasureState.Lived, "lived"),
        (MeasureState.Paused, "paused"),
        (MeasureState.Stopped, "stopped"));

    public static WireNames<TakeUp> TakeUps { get; } = new(
        (TakeUp.None, "none"),
        (TakeUp.Some, "some"),
        (TakeUp.Many, "many"));

    public static WireNames<DismissalReason> DismissalReasons { get; } = new(
        (DismissalReason.Cost, "cost"),
        (DismissalReason.NoShift, "noShift"),
        (DismissalReason.TooSmall, "tooSmall"),
        (DismissalReason.NotNow, "notNow"),
        (DismissalReason.Other, "other"));

    public static WireNames<ConsentPurpose> Purposes { get; } = new(
        (ConsentPurpose.ShowToPeers, "showToPeers"),
        (ConsentPurpose.PublicNaming, "publicNaming"),
        (ConsentPurpose.SuggestToAlliances, "suggestToAlliances"));
}
