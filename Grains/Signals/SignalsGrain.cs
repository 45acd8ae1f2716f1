using Matchmaking.Grains.Interfaces.Signals;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>Passes on what was counted.</summary>
[GrainType("signals"), StatelessWorker]
public sealed class SignalsGrain(ISignalSource signals, IAcceptanceSource answers) : Grain, ISignalsGrain
{
    public Task<TakeUpView> TakeUp() => Task.FromResult(ToView(signals.Report) with { Partners = ToView(answers.Report) });

    private static TakeUpView ToView(TakeUpReport report) => new()
    {
        Days = SignalJoin.StandardWindow,
        Places = [.. report.Positions.Select(one => new TakeUpAtPlace(one.Position, one.Shown, one.TakenUp, one.Dismissed))],
        Usual = ToView(report.Usual),
        Tried = ToView(report.Tried),
    };

    private static PartnerTakeUpView? ToView(PartnerTakeUp? report) =>
        report is { } told ? new PartnerTakeUpView(told.Shown, told.Approached, told.Agreed) : null;

    private static TakeUpEstimate? ToView(OffPolicyValue? value) =>
        value is { } estimate ? new TakeUpEstimate(estimate.Value, estimate.EffectiveSize) : null;
}
