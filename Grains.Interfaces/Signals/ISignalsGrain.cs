namespace Matchmaking.Grains.Interfaces.Signals;

/// <summary>Tells what companies made of what they were shown. A stateless worker: counting is done in the background.</summary>
[Alias("matchmaking.signals")]
public interface ISignalsGrain : IGrainWithIntegerKey
{
    /// <summary>How often a shown suggestion is taken up.</summary>
    [Alias("take-up")]
    Task<TakeUpView> TakeUp();
}

/// <summary>The only place that knows the key.</summary>
public static class SignalsGrainFactory
{
    public static ISignalsGrain GetSignals(this IGrainFactory grains) => grains.GetGrain<ISignalsGrain>(0);
}

/// <summary>How often a shown suggestion is taken up. What fewer than five companies stand behind is null, of alliances likewise.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.take-up-report")]
public sealed record TakeUpView
{
    /// <summary>Days that a company had to answer.</summary>
    [Id(0)]
    public required int Days { get; init; }

    /// <summary>By place, from the first to the last that was shown.</summary>
    [Id(1)]
    public IReadOnlyList<TakeUpAtPlace> Places { get; init; } = [];

    /// <summary>The fifth place if nothing were tried out there, estimated; null when withheld or when nothing was tried out.</summary>
    [Id(2)]
    public TakeUpEstimate? Usual { get; init; }

    /// <summary>The fifth place where something was tried out; null likewise.</summary>
    [Id(3)]
    public TakeUpEstimate? Tried { get; init; }

    /// <summary>How often companies that alliances are shown are approached; null when withheld or when nobody's time is over.</summary>
    [Id(4)]
    public PartnerTakeUpView? Partners { get; init; }
}

/// <param name="Shown">Suggested companies, one for each alliance and time, whose time to be approached is over.</param>
/// <param name="Approached">Share of them that was approached, 0 to 1.</param>
/// <param name="Agreed">Share of those approached that met the alliance or joined; null when withheld.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.partner-take-up")]
public sealed record PartnerTakeUpView([property: Id(0)] int Shown, [property: Id(1)] double Approached, [property: Id(2)] double? Agreed);

/// <param name="Position">Place in the list, from 1.</param>
/// <param name="Shown">Suggestions whose time to answer is over; null when withheld, as the shares are.</param>
/// <param name="TakenUp">Share that was planned, introduced or lived, 0 to 1.</param>
/// <param name="Dismissed">Share that was said not to fit.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.take-up-at-place")]
public sealed record TakeUpAtPlace(
    [property: Id(0)] int Position, [property: Id(1)] int? Shown, [property: Id(2)] double? TakenUp, [property: Id(3)] double? Dismissed);

/// <param name="TakenUp">Estimated share, 0 to 1.</param>
/// <param name="EffectiveSize">As many suggestions of equal weight would be as sure.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.take-up-estimate")]
public sealed record TakeUpEstimate([property: Id(0)] double TakenUp, [property: Id(1)] double EffectiveSize);
