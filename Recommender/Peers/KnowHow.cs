using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>An offer that runs at alliances like this one, and not here.</summary>
/// <param name="Practice">Id of the practice, or null for an offer that is none of the catalogue.</param>
/// <param name="Score">0 to 1: more the more alike the alliances are that run it, and the more they tell of it.</param>
/// <param name="Here">Where it stands here: idea, planned or paused; null where it is unknown.</param>
/// <param name="Examples">Who runs it, the most alike first; at most three.</param>
public sealed record KnowHow(string? Practice, double Score, OfferStanding? Here, IReadOnlyList<KnowHowExample> Examples);

/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Likeness">How alike the two alliances are, 0 to 1.</param>
/// <param name="Reasons">What they have in common, the weightiest first; see <see cref="PeerCodes"/>.</param>
/// <param name="Offer">What the alliance publishes about it.</param>
public sealed record KnowHowExample(string Alliance, double Likeness, IReadOnlyList<Reason> Reasons, OfferStory Offer);

/// <summary>An offer that could be presented to all alliances.</summary>
/// <param name="Alliance">Id of the alliance that runs it.</param>
/// <param name="Offer">What it publishes about it; the outcome is never missing.</param>
/// <param name="RunBy">How many alliances run and publish the same.</param>
public sealed record Spotlight(string Alliance, OfferStory Offer, int RunBy);
