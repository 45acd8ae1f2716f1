using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>What came of companies that alliances were shown, counted in the background.</summary>
public interface IAcceptanceSource
{
    /// <summary>The same instance for a week; null while too little was answered, or what was learned tells no better than the gains.</summary>
    Acceptance? Current { get; }

    /// <summary>Null while fewer than five alliances or companies stand behind it.</summary>
    PartnerTakeUp? Report { get; }
}
