using Matchmaking.Api.Alliances;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Partners;

/// <summary>Offers that run at alliances like this one and not here; only what those alliances publish.</summary>
/// <param name="Items">The most promising first.</param>
public sealed record KnowHowAnswer(IReadOnlyList<KnowHowItemAnswer> Items)
{
    internal static KnowHowAnswer From(KnowHowList found, PartnerText text, PracticeCatalogue catalogue, Language language) =>
        new([.. found.Items.Select(item => KnowHowItemAnswer.From(item, text, catalogue, language))]);
}

/// <param name="Practice">Id of the practice, or null for an offer that is none of the catalogue.</param>
/// <param name="Title">Name of the practice in the language of the request; else as the first example calls it.</param>
/// <param name="Score">0 to 1: more the more alike the alliances are that run it, and the more they tell of it.</param>
/// <param name="IsIdeaHere">Whether the alliance has it as an idea already.</param>
/// <param name="StateHere">Where it stands here: idea, planned or paused; null where it is unknown.</param>
/// <param name="Examples">Who runs it, the most alike first; at most three.</param>
public sealed record KnowHowItemAnswer(
    string? Practice, string Title, double Score, bool IsIdeaHere, string? StateHere, IReadOnlyList<KnowHowExampleAnswer> Examples)
{
    internal static KnowHowItemAnswer From(KnowHowItem item, PartnerText text, PracticeCatalogue catalogue, Language language) => new(
        item.Practice,
        item.Practice is { } practice ? NamedPracticeAnswer.From(practice, catalogue, language).Title : item.Examples[0].Offer.Title,
        item.Score,
        item.Here == OfferState.Idea,
        item.Here is { } here ? AllianceNames.OfferStates[here] : null,
        [.. item.Examples.Select(example => KnowHowExampleAnswer.From(example, text, language))]);
}

/// <param name="Offer">What the other alliance publishes.</param>
/// <param name="Likeness">How alike the two alliances are, 0 to 1.</param>
/// <param name="Reasons">What they have in common, the weightiest first.</param>
public sealed record KnowHowExampleAnswer(PublishedOfferAnswer Offer, double Likeness, IReadOnlyList<PartnerReasonAnswer> Reasons)
{
    internal static KnowHowExampleAnswer From(KnowHowExampleView example, PartnerText text, Language language) => new(
        PublishedOfferAnswer.From(example.Offer),
        example.Likeness,
        [.. example.Reasons.Select(reason => PartnerReasonAnswer.From(reason, text, language))]);
}

/// <summary>An offer that an alliance runs and publishes, in its own words.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="AllianceName">Its name.</param>
/// <param name="Offer">Id of the offer within the alliance.</param>
/// <param name="Title">As the alliance calls it.</param>
/// <param name="Practice">Id of the practice that it is, or null.</param>
/// <param name="Since">Since when it runs; null where it is not known.</param>
/// <param name="Beginning">How it began, or null.</param>
/// <param name="Outcome">What came of it, or null.</param>
public sealed record PublishedOfferAnswer(
    string Alliance, string AllianceName, string Offer, string Title, string? Practice, DateOnly? Since, string? Beginning, string? Outcome)
{
    internal static PublishedOfferAnswer From(PublishedOffer offer) => new(
        offer.Alliance, offer.AllianceName, offer.Offer, offer.Title, offer.Practice, offer.Since, offer.Beginning, offer.Outcome);
}
