using Matchmaking.Grains.Interfaces.Signals;

namespace Matchmaking.Api.Training;

/// <summary>How often a shown suggestion is taken up. What fewer than five companies stand behind is null, of alliances likewise.</summary>
/// <param name="Days">Days that a company had to answer, and an alliance to approach one.</param>
/// <param name="Places">By place in the list; empty while nobody's time is over.</param>
/// <param name="FifthUsual">The fifth place if nothing were tried out there, estimated; null when nothing was tried out.</param>
/// <param name="FifthTried">The fifth place where something was tried out.</param>
/// <param name="Partners">How often companies that alliances are shown are approached; null when fewer than five alliances or companies stand behind it.</param>
public sealed record SignalsAnswer(
    int Days, IReadOnlyList<PlaceAnswer> Places, EstimateAnswer? FifthUsual, EstimateAnswer? FifthTried, PartnerTakeUpAnswer? Partners)
{
    internal static SignalsAnswer From(TakeUpView view) => new(
        view.Days,
        [.. view.Places.Select(place => new PlaceAnswer(place.Position, place.Shown, place.TakenUp, place.Dismissed))],
        EstimateAnswer.From(view.Usual),
        EstimateAnswer.From(view.Tried),
        PartnerTakeUpAnswer.From(view.Partners));
}

/// <summary>How often companies that alliances are shown are approached, and how often these agree.</summary>
/// <param name="Shown">Suggested companies whose time to be approached is over.</param>
/// <param name="Approached">Share of them that was approached, 0 to 1.</param>
/// <param name="Agreed">Share of those approached that met the alliance or joined; null when withheld.</param>
public sealed record PartnerTakeUpAnswer(int Shown, double Approached, double? Agreed)
{
    internal static PartnerTakeUpAnswer? From(PartnerTakeUpView? view) => view is null ? null : new(view.Shown, view.Approached, view.Agreed);
}

/// <param name="Position">Place in the list, from 1.</param>
/// <param name="Shown">Suggestions whose time to answer is over.</param>
/// <param name="TakenUp">Share that was planned, introduced or lived, 0 to 1.</param>
/// <param name="Dismissed">Share that was said not to fit.</param>
public sealed record PlaceAnswer(int Position, int? Shown, double? TakenUp, double? Dismissed);

/// <param name="TakenUp">Estimated share, by self-normalised inverse propensities.</param>
/// <param name="EffectiveSize">As many suggestions of equal weight would be as sure.</param>
public sealed record EstimateAnswer(double TakenUp, double EffectiveSize)
{
    internal static EstimateAnswer? From(TakeUpEstimate? estimate) => estimate is null ? null : new(estimate.TakenUp, estimate.EffectiveSize);
}
