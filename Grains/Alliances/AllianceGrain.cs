using Matchmaking.Catalogue;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Partners;
using Orleans.Runtime;

namespace Matchmaking.Grains.Alliances;

/// <summary>Keeps one alliance: lets <see cref="Alliance"/> decide, writes, reports, answers.</summary>
[GrainType("alliance")]
public sealed class AllianceGrain(
    [PersistentState(GrainStates.Alliance, GrainStates.Provider)] IPersistentState<AllianceState> stored,
    PracticeCatalogue catalogue,
    IPopulationSource population,
    IStoredCompanies companies,
    Alarm alarm,
    Retention retention,
    TimeProvider clock) : Grain, IAllianceGrain, IRemindable
{
    /// <summary>What was shown last, because an alliance is asked more often than it changes.</summary>
    private (AllianceState State, AllianceView View)? shown;

    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => GermanCalendar.DayOf(Now);

    /// <summary>As stored, with what has come since: a change may arrive before the reminder does.</summary>
    private AllianceState Present => AllianceDeadlines.Elapse(stored.State, retention, Now);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = AllianceState.Upgrade(stored.State);
        // An earlier release did not wait for dates, and times may have been set shorter since.
        if (stored.State.Profile is not null && (stored.State.Deadlines is null || Alarm.IsMissing(stored.State, AllianceDeadlines.Next(stored.State, retention))))
            alarm.Soon(this, TakeUpDates);
        return base.OnActivateAsync(cancellationToken);
    }

    public Task<Outcome<AllianceView, AllianceRefusal>> Get() =>
        Task.FromResult<Outcome<AllianceView, AllianceRefusal>>(stored.State.Profile is null ? AllianceRefusal.NotFound : View(stored.State));

    public Task<Outcome<AllianceView, AllianceRefusal>> Describe(DescribeAlliance request) =>
        Settle(Alliance.Decide(Present, request, catalogue));

    public Task<Outcome<AllianceView, AllianceRefusal>> FillSeat(FillSeat request) =>
        Settle(Alliance.Decide(Present, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> VacateSeat(VacateSeat request) =>
        Settle(Alliance.Decide(Present, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> RenameTerm(RenameTerm request) =>
        Settle(Alliance.Decide(Present, request));

    public Task<Outcome<AllianceView, AllianceRefusal>> RecordOffer(RecordOffer request) =>
        Settle(Alliance.Decide(Present, request, Today, catalogue));

    public Task<Outcome<AllianceView, AllianceRefusal>> RewordReason(RewordReason request) =>
        Settle(Alliance.Decide(Present, request));

    public Task<Outcome<AllianceView, AllianceRefusal>> RecordMeasure(RecordAllianceMeasure request) =>
        Settle(Alliance.Decide(Present, request, Today, catalogue, request.Measure.Company is not { } company || IsKnown(company)));

    public Task<Outcome<AllianceView, AllianceRefusal>> RemoveMeasure(RemoveAllianceMeasure request) =>
        Settle(Alliance.Decide(Present, request));

    public Task<Outcome<AllianceView, AllianceRefusal>> AdmitMember(AdmitMember request) =>
        Settle(Alliance.Decide(Present, request, Today, IsKnown(request.Company)));

    public Task<Outcome<AllianceView, AllianceRefusal>> EndMembership(EndMembership request) =>
        Settle(Alliance.Decide(Present, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> RecordApproach(RecordApproach request) =>
        Settle(Alliance.Decide(Present, request, Today, IsKnown(request.Approach.Company)));

    public Task<Outcome<AllianceView, AllianceRefusal>> ForgetCompany(string company) =>
        Settle(Alliance.Forget(Present, company));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (stored.State.Profile is null)
        {
            await alarm.After(this, null);
            return;
        }

        var next = AllianceDeadlines.Watch(Present, Now);
        var due = AllianceDeadlines.Next(next, retention);
        await Store(next with { AlarmAt = due });
        await alarm.After(this, due);
    }

    private async Task<Outcome<AllianceView, AllianceRefusal>> Settle(Outcome<AllianceState, AllianceRefusal> decision)
    {
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        if (!ReferenceEquals(next, stored.State))
            await Store(await Awaiting(AllianceDeadlines.Watch(next, Now)));
        return View(stored.State);
    }

    private async Task TakeUpDates() => await Store(await Awaiting(AllianceDeadlines.Watch(stored.State, Now)));

    private Task<AllianceState> Awaiting(AllianceState next) => alarm.Before(this, next, AllianceDeadlines.Next(next, retention));

    private async Task Store(AllianceState next)
    {
        if (next == stored.State)
            return;
        await this.Commit(stored, next);
        population.NoteAlliance();
    }

    /// <summary>Asked of storage, because thousands of members must not be woken for it. A company is stored once it is described.</summary>
    private bool IsKnown(string company) => CompanyId.TryParse(company, out var id) && companies.Contains(id);

    private AllianceView View(AllianceState alliance)
    {
        if (shown is { } last && ReferenceEquals(last.State, alliance) && last.View.Counts.On == Today)
            return last.View;
        var view = AllianceMapping.ToView(AllianceId.FromKey(this.GetPrimaryKeyString()).Value, alliance, Today);
        shown = (alliance, view);
        return view;
    }
}
