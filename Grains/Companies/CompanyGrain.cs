using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Orleans.Runtime;

namespace Matchmaking.Grains.Companies;

/// <summary>Keeps one company: lets <see cref="Company"/> decide, writes, reports, answers.</summary>
[GrainType("company")]
public sealed class CompanyGrain(
    [PersistentState(GrainStates.Company, GrainStates.Provider)] IPersistentState<CompanyState> stored,
    PracticeCatalogue catalogue,
    CompanyAdvice advice,
    ICompanyProjection projection,
    TimeProvider clock) : Grain, ICompanyGrain
{
    private DateTimeOffset Now => clock.GetUtcNow();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = CompanyState.Upgrade(stored.State);
        return base.OnActivateAsync(cancellationToken);
    }

    public Task<Outcome<CompanyView, CompanyRefusal>> Get() =>
        Task.FromResult<Outcome<CompanyView, CompanyRefusal>>(stored.State.Profile is null ? CompanyRefusal.NotFound : View(stored.State));

    public Task<Outcome<CompanyView, CompanyRefusal>> Describe(DescribeCompany request) =>
        Settle(Company.Decide(stored.State, request, Now, catalogue));

    public Task<Outcome<CompanyView, CompanyRefusal>> RecordMeasure(RecordMeasure request) =>
        Settle(Company.Decide(stored.State, request, Now, catalogue));

    public Task<Outcome<CompanyView, CompanyRefusal>> Dismiss(DismissPractice request) =>
        Settle(Company.Decide(stored.State, request, Now, catalogue));

    public Task<Outcome<CompanyView, CompanyRefusal>> UndoDismissal(UndoDismissal request) =>
        Settle(Company.Decide(stored.State, request, Now, catalogue));

    public Task<Outcome<CompanyView, CompanyRefusal>> SetConsent(SetConsent request) =>
        Settle(Company.Decide(stored.State, request, Now));

    public async Task<Outcome<ImportedCompany, CompanyRefusal>> Import(ImportCompany request)
    {
        var before = stored.State;
        var decision = Company.Decide(before, request, Now, catalogue);
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        var view = request.DryRun ? View(next) : await Store(next);
        // A table of a whole country must not stay in memory; who is asked for comes back with one read.
        DeactivateOnIdle();
        return new ImportedCompany(view, CompanyImport.EffectOf(before, next));
    }

    public Task<Outcome<RecommendationList, CompanyRefusal>> Recommend(RecommendForCompany request) =>
        Task.FromResult(Advise(request));

    public Task<Outcome<PersonaCoverageList, CompanyRefusal>> PersonaCoverage() =>
        Task.FromResult<Outcome<PersonaCoverageList, CompanyRefusal>>(
            stored.State.Profile is { } profile ? advice.Cover(stored.State, profile, Now) : CompanyRefusal.NotFound);

    private Outcome<RecommendationList, CompanyRefusal> Advise(RecommendForCompany request)
    {
        if (stored.State.Profile is not { } profile)
            return CompanyRefusal.NotFound;
        if (request.Persona is { } persona && !catalogue.Personas.Contains(persona))
            return CompanyRefusal.UnknownPersona;
        return advice.Recommend(CompanyId.FromKey(this.GetPrimaryKeyString()), stored.State, profile, request, Now);
    }

    private async Task<Outcome<CompanyView, CompanyRefusal>> Settle(Outcome<CompanyState, CompanyRefusal> decision)
    {
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        return await Store(next);
    }

    private async Task<CompanyView> Store(CompanyState next)
    {
        var view = View(next);
        if (!ReferenceEquals(next, stored.State))
        {
            await this.Commit(stored, next);
            projection.Project(view, stored.RowVersion());
        }

        return view;
    }

    private CompanyView View(CompanyState company) =>
        CompanyMapping.ToView(CompanyId.FromKey(this.GetPrimaryKeyString()).Value, company, Now, catalogue);
}
