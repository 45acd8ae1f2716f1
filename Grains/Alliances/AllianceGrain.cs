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
    TimeProvider clock) : Grain, IAllianceGrain
{
    /// <summary>What was shown last, because an alliance is asked more often than it changes.</summary>
    private (AllianceState State, AllianceView View)? shown;

    private DateOnly Today => GermanCalendar.DayOf(clock.GetUtcNow());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = AllianceState.Upgrade(stored.State);
        return base.OnActivateAsync(cancellationToken);
    }

    public Task<Outcome<AllianceView, AllianceRefusal>> Get() =>
        Task.FromResult<Outcome<AllianceView, AllianceRefusal>>(stored.State.Profile is null ? AllianceRefusal.NotFound : View(stored.State));

    public Task<Outcome<AllianceView, AllianceRefusal>> Describe(DescribeAlliance request) =>
        Settle(Alliance.Decide(stored.State, request, catalogue));

    public Task<Outcome<AllianceView, AllianceRefusal>> FillSeat(FillSeat request) =>
        Settle(Alliance.Decide(stored.State, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> VacateSeat(VacateSeat request) =>
        Settle(Alliance.Decide(stored.State, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> RecordOffer(RecordOffer request) =>
        Settle(Alliance.Decide(stored.State, request, Today, catalogue));

    public Task<Outcome<AllianceView, AllianceRefusal>> RecordMeasure(RecordAllianceMeasure request) =>
        Settle(Alliance.Decide(stored.State, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> RemoveMeasure(RemoveAllianceMeasure request) =>
        Settle(Alliance.Decide(stored.State, request));

    public Task<Outcome<AllianceView, AllianceRefusal>> AdmitMember(AdmitMember request) =>
        Settle(Alliance.Decide(stored.State, request, Today, IsKnown(request.Company)));

    public Task<Outcome<AllianceView, AllianceRefusal>> EndMembership(EndMembership request) =>
        Settle(Alliance.Decide(stored.State, request, Today));

    public Task<Outcome<AllianceView, AllianceRefusal>> RecordApproach(RecordApproach request) =>
        Settle(Alliance.Decide(stored.State, request, Today, IsKnown(request.Approach.Company)));

    /// <summary>Asked of storage, because thousands of members must not be woken for it. A company is stored once it is described.</summary>
    private bool IsKnown(string company) => CompanyId.TryParse(company, out var id) && companies.Contains(id);

    private async Task<Outcome<AllianceView, AllianceRefusal>> Settle(Outcome<AllianceState, AllianceRefusal> decision)
    {
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;

        var view = View(next);
        if (!ReferenceEquals(next, stored.State))
        {
            await this.Commit(stored, next);
            population.NoteAlliance();
        }

        return view;
    }

    private AllianceView View(AllianceState alliance)
    {
        if (shown is { } last && ReferenceEquals(last.State, alliance) && last.View.Counts.On == Today)
            return last.View;
        var view = AllianceMapping.ToView(AllianceId.FromKey(this.GetPrimaryKeyString()).Value, alliance, Today);
        shown = (alliance, view);
        return view;
    }
}
