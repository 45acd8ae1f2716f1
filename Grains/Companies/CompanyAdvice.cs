using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// Advice for one activation. What was worked out is remembered for as long as all it rests on is the same: the stored
/// state, the model, the day (legal rules), the counts of other firms, the dismissals in force and what may be tried out.
/// What is worked out anew is reported as shown.
/// </summary>
public sealed class CompanyAdvice(
    PracticeCatalogue catalogue, IRecommenderSource recommender, PersonaCoverages coverages, IPrevalenceSource prevalence,
    IExplorationSource exploration, IShownLists shown)
{
    /// <summary>More than pages ask for; a caller who tries every limit does not fill the memory.</summary>
    private const int MostLists = 16;

    private readonly Dictionary<RecommendForCompany, RecommendationList> lists = [];
    private PersonaCoverageList? coverage;
    private Basis basis;

    /// <param name="id">Whose advice this is.</param>
    /// <param name="company">Its state.</param>
    /// <param name="profile">Its profile, which it must have.</param>
    /// <param name="request">What it asks.</param>
    /// <param name="now">When.</param>
    public RecommendationList Recommend(CompanyId id, CompanyState company, StoredProfile profile, RecommendForCompany request, DateTimeOffset now)
    {
        Refresh(company, now);
        if (lists.TryGetValue(request, out var known))
            return known;
        if (lists.Count == MostLists)
            lists.Clear();
        // Fictional examples neither try out nor teach.
        Trial? trial = basis.Draws is { } draws && !profile.Example ? Trial.Of(draws, id.Value, basis.Day) : null;
        var started = Stopwatch.GetTimestamp();
        var answer = basis.Recommender!.Recommend(Queries.Of(company, profile, request, now, catalogue), basis.Prevalence, trial);
        var list = RecommendationMapping.ToView(answer, profile.Headcount);
        GrainMeter.Recommended(started, list.ModelKind);
        if (!profile.Example)
            shown.Note(SignalMapping.ToShown(id, basis.Day, request.Persona, answer));
        return lists[request] = list;
    }

    /// <param name="profile">The company's profile, which it must have.</param>
    public PersonaCoverageList Cover(CompanyState company, StoredProfile profile, DateTimeOffset now)
    {
        Refresh(company, now);
        return coverage ??= Cover(Queries.Of(company, profile, now, catalogue));
    }

    private PersonaCoverageList Cover(CoverageQuery query) =>
        CoverageMapping.ToView(coverages.All(query), query.IsTooSmallForPersonas ? coverages.GeneralHelp(query) : []);

    private void Refresh(CompanyState company, DateTimeOffset now)
    {
        var (model, counts, draws) = (recommender.Current, prevalence.Current, exploration.Current);
        if (basis.Holds(company, now, model, counts, draws))
            return;
        lists.Clear();
        coverage = null;
        basis = new Basis(company, model, counts, draws, GermanCalendar.DayOf(now), now, Dismissals.NextRunsOut(company, now));
    }

    private readonly record struct Basis(
        CompanyState Company, PracticeRecommender? Recommender, PrevalenceTable Prevalence, TakeUpDraws? Draws, DateOnly Day, DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Holds(CompanyState company, DateTimeOffset now, PracticeRecommender recommender, PrevalenceTable prevalence, TakeUpDraws? draws) =>
            ReferenceEquals(Company, company)
            && ReferenceEquals(Recommender, recommender)
            && ReferenceEquals(Prevalence, prevalence)
            && ReferenceEquals(Draws, draws)
            && From <= now && now < Until
            && Day == GermanCalendar.DayOf(now);
    }
}
