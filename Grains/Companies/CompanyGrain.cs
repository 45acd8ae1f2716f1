using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Partners;
using Matchmaking.Grains.Signals;
using Orleans.Runtime;

namespace Matchmaking.Grains.Companies;

/// <summary>Keeps one company: lets <see cref="Company"/> decide, writes, reports, answers.</summary>
[GrainType("company")]
public sealed class CompanyGrain(
    [PersistentState(GrainStates.Company, GrainStates.Provider)] IPersistentState<CompanyState> stored,
    PracticeCatalogue catalogue,
    CompanyAdvice advice,
    ICompanyProjection projection,
    IPopulationSource population,
    IShownLists shown,
    Alarm alarm,
    Retention retention,
    TimeProvider clock) : Grain, ICompanyGrain, IRemindable
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private CompanyId Id => CompanyId.FromKey(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = CompanyState.Upgrade(stored.State);
        // An earlier release forgot nothing by itself.
        if (Alarm.IsMissing(stored.State, Removals.Next(stored.State)))
            alarm.Soon(this, SetFirstAlarm);
        return base.OnActivateAsync(cancellationToken);
    }

    public Task<Outcome<CompanyView, CompanyRefusal>> Get() =>
        Task.FromResult(Seen(stored.State));

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

    public Task<Outcome<CompanyView, CompanyRefusal>> Restore(RestoreCompany request) =>
        Settle(Company.Decide(stored.State, request, Now));

    public async Task<Outcome<CompanyRemoval, CompanyRefusal>> Remove(RemoveCompany request)
    {
        var decision = Company.Decide(stored.State, request, retention, Now);
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        await Keep(next);
        // Who repeats a removal that was taken back since has been overtaken by that.
        return stored.State.Removal is { } removal ? new CompanyRemoval(Id.Value, removal.RestorableUntil) : CompanyRefusal.Overtaken;
    }

    public Task<Outcome<CompanyRemoval, CompanyRefusal>> Removal() => Task.FromResult<Outcome<CompanyRemoval, CompanyRefusal>>(
        stored.State.Profile is null || Removals.IsFinal(stored.State, Now)
            ? CompanyRefusal.NotFound
            : new CompanyRemoval(Id.Value, Removals.LastDay(stored.State, retention, Now)));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Removals.IsFinal(stored.State, Now))
            await Erase();
        var next = Removals.Elapse(stored.State, Now);
        var due = Removals.Next(next);
        if (next.Profile is not null && next with { AlarmAt = due } is var kept && kept != stored.State)
            await Write(kept);
        await alarm.After(this, due);
    }

    public async Task<Outcome<ImportedCompany, CompanyRefusal>> Import(ImportCompany request)
    {
        var before = stored.State;
        var decision = Company.Decide(before, request, Now, catalogue);
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        if (!request.DryRun)
            await Keep(next);
        // A table of a whole country must not stay in memory; who is asked for comes back with one read.
        DeactivateOnIdle();
        return Seen(next).Match<Outcome<ImportedCompany, CompanyRefusal>>(
            view => new ImportedCompany(view, CompanyImport.EffectOf(before, next)), refusal => refusal);
    }

    public Task<Outcome<RecommendationList, CompanyRefusal>> Recommend(RecommendForCompany request) =>
        Task.FromResult(Advise(request));

    public Task<Outcome<PersonaCoverageList, CompanyRefusal>> PersonaCoverage() =>
        Task.FromResult<Outcome<PersonaCoverageList, CompanyRefusal>>(
            Removals.Absence(stored.State) is { } absence ? absence : advice.Cover(stored.State, stored.State.Profile!, Now));

    private Outcome<RecommendationList, CompanyRefusal> Advise(RecommendForCompany request)
    {
        if (Removals.Absence(stored.State) is { } absence)
            return absence;
        if (request.Persona is { } persona && !catalogue.Personas.Contains(persona))
            return CompanyRefusal.UnknownPersona;
        return advice.Recommend(Id, stored.State, stored.State.Profile!, request, Now);
    }

    private async Task<Outcome<CompanyView, CompanyRefusal>> Settle(Outcome<CompanyState, CompanyRefusal> decision)
    {
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        await Keep(next);
        return Seen(next);
    }

    /// <summary>Who repeats a request learns nothing of a company that was removed since.</summary>
    private Outcome<CompanyView, CompanyRefusal> Seen(CompanyState company) =>
        Removals.Absence(company) is { } absence ? absence : View(company);

    private async Task Keep(CompanyState next)
    {
        if (!ReferenceEquals(next, stored.State))
            await Write(await alarm.Before(this, next, Removals.Next(next)));
    }

    private async Task SetFirstAlarm()
    {
        if (await alarm.Before(this, stored.State, Removals.Next(stored.State)) is var next && !ReferenceEquals(next, stored.State))
            await Write(next);
    }

    private async Task Write(CompanyState next)
    {
        await this.Commit(stored, next);
        if (next.Removal is null)
            projection.Project(View(next), stored.RowVersion());
        else
            projection.Withdraw(Id.Value, stored.RowVersion());
    }

    /// <summary>The row last: while it is there, the reminder comes again for what could not be reached.</summary>
    private async Task Erase()
    {
        foreach (var alliance in (await population.Latest()).Alliances.Where(alliance => alliance.Mentions(Id.Value)))
            await GrainFactory.GetAlliance(AllianceId.Parse(alliance.Id)).ForgetCompany(Id.Value);
        shown.Forget(Id);
        await this.Erase(stored);
        // Whoever takes the id next finds nothing, not even in memory.
        DeactivateOnIdle();
    }

    private CompanyView View(CompanyState company) =>
        CompanyMapping.ToView(Id.Value, company, Now, catalogue);
}
