using Matchmaking.Api.Practices;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Api.Personas;

/// <summary>How far a set of practices covers what a persona needs.</summary>
/// <param name="Persona">Id of the persona.</param>
/// <param name="Total">0 to 1; adding a practice never lowers it.</param>
/// <param name="Needs">The weightiest first.</param>
/// <param name="Gains">What one more practice would add, the most first.</param>
/// <param name="Offers">What the alliance that was asked for runs and meets a need; null where none was asked for.</param>
public sealed record CoverageAnswer(
    string Persona, double Total, IReadOnlyList<NeedCoverageAnswer> Needs, IReadOnlyList<GainAnswer> Gains, IReadOnlyList<LocalOfferAnswer>? Offers)
{
    internal static CoverageAnswer From(PersonaCoverage coverage, LocalAlliance? alliance, PracticeCatalogue catalogue, Language language) => new(
        coverage.Persona,
        coverage.Total,
        [.. coverage.Needs.Select(need => NeedCoverageAnswer.From(need, catalogue, language))],
        [.. coverage.Gains.Select(gain => new GainAnswer(gain.Practice, gain.Gain, PracticeNames.Providers[catalogue.Practices[gain.Practice].Provider]))],
        alliance is null ? null : [.. alliance.Meeting(coverage.Needs.Select(need => need.Need), catalogue).Select(offer => new LocalOfferAnswer(offer.Offer, offer.Title.In(language), offer.Practice))]);
}

/// <param name="Practice">Id of a practice that suits the firm and does not run.</param>
/// <param name="Gain">By how much the total would rise, 0 to 1.</param>
/// <param name="Provider">Whose question it answers: employer, alliance or both.</param>
public sealed record GainAnswer(string Practice, double Gain, string Provider);

/// <param name="Offer">Id of an offer that runs at the alliance.</param>
/// <param name="Title">As the alliance calls it.</param>
/// <param name="Practice">Id of the practice that it is.</param>
public sealed record LocalOfferAnswer(string Offer, string Title, string Practice);

/// <param name="Need">Id of the need.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">Above 0, up to 1.</param>
/// <param name="Coverage">0 to 1.</param>
/// <param name="Practices">Ids of practices that would raise it, the strongest first.</param>
public sealed record NeedCoverageAnswer(string Need, string Name, double Weight, double Coverage, IReadOnlyList<string> Practices)
{
    internal static NeedCoverageAnswer From(NeedCoverage need, PracticeCatalogue catalogue, Language language) => new(
        need.Need, catalogue.Needs[need.Need].Name.In(language), need.Weight, need.Coverage, need.Practices);
}
