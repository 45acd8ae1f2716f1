using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Partners;

/// <summary>The running offers of an alliance as it calls them: who is invited comes to these, and not to a practice of the catalogue.</summary>
internal sealed class RunningOffers(AllianceView alliance, PracticeCatalogue catalogue)
{
    private readonly Dictionary<string, string> titles = alliance.Offers
        .Where(offer => offer.Practice is not null && AllianceOutlines.Runs(offer))
        .GroupBy(offer => offer.Practice!)
        .ToDictionary(offers => offers.Key, offers => offers.First().Title);

    /// <summary>The title of the first that is this practice, or the id of the practice.</summary>
    public string TitleOf(string practice) => titles.GetValueOrDefault(practice, practice);

    /// <summary>The arguments of a reason, with titles in the place of practices where these stand for offers.</summary>
    public IReadOnlyList<string> ArgumentsOf(string code, IReadOnlyList<string> arguments) => code switch
    {
        GainCodes.NeedMet or GainCodes.GeneralNeedMet or GainCodes.TopicShared => [arguments[0], TitleOf(arguments[1])],
        GainCodes.Interest => [TitleOf(arguments[0])],
        _ => arguments,
    };

    /// <summary>The next day, from today on, that is set for a breakfast or for a training of guides; else null.</summary>
    public DateOnly? NextOf(string practice) => MeasureOf(practice) is { } kind
        ? alliance.Measures.Where(measure => measure.Kind == kind && measure.On >= alliance.Counts.On).Select(measure => (DateOnly?)measure.On).Min()
        : null;

    private AllianceMeasureKind? MeasureOf(string practice) => catalogue.Practices.Find(practice)?.Kind switch
    {
        MeasureKind.Breakfast => AllianceMeasureKind.Breakfast,
        MeasureKind.Guide => AllianceMeasureKind.GuideTraining,
        _ => null,
    };
}
