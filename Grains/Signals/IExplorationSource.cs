using Matchmaking.Recommender.Exploration;

namespace Matchmaking.Grains.Signals;

/// <summary>Whether companies may be shown something to try out, and what is known for that.</summary>
public interface IExplorationSource
{
    /// <summary>The same instance for a week; null while nothing is tried out.</summary>
    TakeUpDraws? Current { get; }
}
