using Matchmaking.Recommender.Data;

namespace Matchmaking.Grains.Recommendations;

/// <summary>What similar firms do, counted in the background.</summary>
public interface IPrevalenceSource
{
    /// <summary>The latest counts; the same instance until they change.</summary>
    PrevalenceTable Current { get; }
}
