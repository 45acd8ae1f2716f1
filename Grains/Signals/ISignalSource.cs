using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>What companies made of what they were shown, counted in the background.</summary>
public interface ISignalSource
{
    TakeUpReport Report { get; }
}
