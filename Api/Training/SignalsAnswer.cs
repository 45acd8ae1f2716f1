using Matchmaking.Grains.Interfaces.Signals;

namespace Matchmaking.Api.Training;

/// <summary>How often a shown suggestion is taken up. What fewer than five companies stand behind is null.</summary>
/// <param name="Days">Days that a company had to answer.</param>
/// <param name="Places">By place in the list; empty while nobody's time is over.</param>
/// <param name="FifthUsual">The fifth place if nothing were tried out there, estimated; null when nothing was tried out.</param>
/// <param name="FifthTried">The fifth place where something was tried out.</param>
public sealed record SignalsAnswer(int Days, IReadOnlyList<PlaceAnswer> Places, EstimateAnswer? FifthUsual, EstimateAnswer? FifthTried)
{
    internal static SignalsAnswer From(TakeUpView view) => new(
        view.Days,
        [.. view.Places.Select(place => new PlaceAnswer(place.Position, place.Shown, place.TakenUp, place.Dismissed))],
        EstimateAnswer.From(view.Usual),
        EstimateAnswer.From(view.Tried));
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
