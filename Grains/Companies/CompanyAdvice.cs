using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// Advice for one activation. What was worked out is remembered for as long as all it rests on is the same: the stored
/// state, the model, the day (legal rules), the counts of other firms and the dismissals in force.
/// </summary>
public sealed class CompanyAdvice(
    PracticeCatalogue catalogue, IRecommenderSource recommender, PersonaCoverages coverages, IPrevalenceSource prevalence)
{
    /// <summary>More than pages ask for; a caller who tries every limit does not fill the memory.</summary>
    private const int MostLists = 16;

    private readonly Dictionary<RecommendForCompany, RecommendationList> lists = [];
    private PersonaCoverageList? coverage;
    private Basis basis;

    /// <param name="profile">The company's profile, which it must have.</param>
    public RecommendationList Recommend(CompanyState company, StoredProfile profile, RecommendForCompany request, DateTimeOffset now)
    {
        Refresh(company, now);
        if (lists.TryGetValue(request, out var known))
            return known;
        if (lists.Count == MostLists)
            lists.Clear();
        var started = Stopwatch.GetTimestamp();
        var answer = basis.Recommender!.Recommend(Queries.Of(company, profile, request, now, catalogue), basis.Prevalence);
        var list = RecommendationMapping.ToView(answer, profile.Headcount);
        GrainMeter.Recommended(started, list.ModelKind);
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
        var (model, counts) = (recommender.Current, prevalence.Current);
        if (basis.Holds(company, now, model, counts))
            return;
        lists.Clear();
        coverage = null;
        basis = new Basis(company, model, counts, GermanCalendar.DayOf(now), now, Dismissals.NextRunsOut(company, now));
    }

    private readonly record struct Basis(
        CompanyState Company, PracticeRecommender? Recommender, PrevalenceTable Prevalence, DateOnly Day, DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Holds(CompanyState company, DateTimeOffset now, PracticeRecommender recommender, PrevalenceTable prevalence) =>
            ReferenceEquals(Company, company)
            && ReferenceEquals(Recommender, recommender)
            && ReferenceEquals(Prevalence, prevalence)
            && From <= now && now < Until
            && Day == GermanCalendar.DayOf(now);
    }
}
