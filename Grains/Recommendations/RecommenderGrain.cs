using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Recommendations;

/// <summary>Asks the recommender for firms that are not stored: as many workers as there are processors, nothing kept.</summary>
[GrainType("recommender"), StatelessWorker]
public sealed class RecommenderGrain(
    PracticeCatalogue catalogue,
    IRecommenderSource recommender,
    PersonaCoverages coverages,
    TypicalFirms typicalFirms,
    IPrevalenceSource prevalence,
    TimeProvider clock) : Grain, IRecommenderGrain
{
    public Task<RecommendationList> Recommend(RecommendForFirm request)
    {
        var started = Stopwatch.GetTimestamp();
        var query = Queries.Of(request, clock.GetUtcNow(), catalogue);
        var list = RecommendationMapping.ToView(recommender.Current.Recommend(query, prevalence.Current), request.Headcount);
        GrainMeter.Recommended(started, list.ModelKind);
        return Task.FromResult(list);
    }

    public Task<Outcome<PersonaCoverage, PersonaRefusal>> Coverage(CoverPersona request) => Task.FromResult(Cover(request));

    public Task<TypicalFirmView> TypicalFirm(DescribeTypicalFirm request) => Task.FromResult(CoverageMapping.ToView(
        typicalFirms.Of(SizeClasses.Of(request.Headcount), request.Sector, request.ShiftShare, prevalence.Current)));

    public async Task<ModelView> Model()
    {
        var model = recommender.Current;
        var run = model.Learned is null ? null : (await GrainFactory.GetModelRegistry().Get()).LiveRun;
        return ModelMapping.ToView(model, run);
    }

    private Outcome<PersonaCoverage, PersonaRefusal> Cover(CoverPersona request)
    {
        if (catalogue.Personas.Find(request.Persona) is not { } persona)
            return PersonaRefusal.UnknownPersona;
        if (!request.Measures.All(catalogue.Practices.Contains))
            return PersonaRefusal.UnknownPractice;
        if (request.EventCard is not null && persona.EventCards.All(card => card.Id != request.EventCard))
            return PersonaRefusal.UnknownEventCard;
        var query = Queries.Of(request);
        return CoverageMapping.ToView(coverages.Of(persona.Id, query), coverages.Gains(persona.Id, query));
    }
}
