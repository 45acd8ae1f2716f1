using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Peers;

namespace Matchmaking.Grains.Partners;

/// <summary>
/// Asks whoever wants to know for its own facts and searches the shared snapshot for the others: as many workers as there
/// are processors, nothing kept. First pages that are worked out anew are reported as shown.
/// </summary>
[GrainType("partner-finder"), StatelessWorker]
public sealed class PartnerFinderGrain(IPopulationSource source, IRecommenderSource recommender, PracticeCatalogue catalogue, IShownLists shown, IAcceptanceSource answers)
    : Grain, IPartnerFinderGrain
{
    public Task<Outcome<PartnerSuggestions, AllianceRefusal>> Partners(FindPartners request) => Ask(request.Alliance, (alliance, population) =>
    {
        var (interest, acceptance) = (recommender.Current.Interest, answers.Current);
        var question = new PartnersQuestion(alliance.Version, alliance.Counts.On, request, interest?.Model, acceptance);
        return population.RecentPartners.Find(question, () =>
        {
            var page = Ranked(RankingQuestion.Of(question)).Page(request, question.On);
            if (request is { Skip: 0, SkipTurns: 0 or FindPartners.NoTurns } && !alliance.Profile.Example)
                shown.Note(SignalMapping.ToShown(request, page));
            return page;
        });

        KeptRanking Ranked(RankingQuestion ranking) => population.RecentRankings.Find(ranking, () => new KeptRanking(
            population.Partners.Rank(AllianceOutlines.QueryOf(alliance, request, interest, acceptance), ranking.Most), population, new RunningOffers(alliance, catalogue)));
    });

    public Task<Outcome<AllianceGaps, AllianceRefusal>> Gaps(string alliance) => Ask(
        alliance, (view, population) => PartnerMapping.ToView(population.Gaps.Find(AllianceOutlines.Of(view))));

    public Task<Outcome<KnowHowList, AllianceRefusal>> KnowHow(string alliance, int limit) => Ask(alliance, (view, population) =>
        PartnerMapping.ToView(KnowHowFinder.Find(AllianceOutlines.ExperienceOf(view), population.Experiences, limit), population));

    public async Task<Outcome<PeerList, CompanyRefusal>> Peers(FindPeers request)
    {
        if (request.Practice is { } practice && !catalogue.Practices.Contains(practice))
            return CompanyRefusal.UnknownPractice;
        if (!CompanyId.TryParse(request.Company, out var id))
            return CompanyRefusal.NotFound;

        var outcome = await GrainFactory.GetCompany(id).Get();
        if (outcome.Value is not { } company)
            return outcome.Refusal!.Value;
        var population = await source.Current();
        var query = new PeerQuery
        {
            Company = CompanyFactsMapping.FactsOf(company, catalogue),
            Practice = request.Practice,
            Measures = recommender.Current.Measures,
            Limit = request.Limit,
        };
        return PartnerMapping.ToView(population.Peers.Find(query), population);
    }

    public async Task<NearbyList> Nearby(FindNearby request)
    {
        var population = await source.Current();
        var query = new NearbyQuery { Practice = request.Practice, Place = request.Place, Regions = population.Regions, Limit = request.Limit };
        return PartnerMapping.ToView(population.Nearby.Find(query), population);
    }

    public async Task<IReadOnlyList<NamedCompany>> Names(IReadOnlyList<string> companies)
    {
        var population = await source.Current();
        return [.. companies.Where(population.Knows).Select(population.Name)];
    }

    private async Task<Outcome<T, AllianceRefusal>> Ask<T>(string alliance, Func<AllianceView, Population, T> find)
        where T : class
    {
        if (!AllianceId.TryParse(alliance, out var id))
            return AllianceRefusal.NotFound;
        var outcome = await GrainFactory.GetAlliance(id).Get();
        return outcome.Value is { } view ? find(view, await source.Current()) : outcome.Refusal!.Value;
    }
}
