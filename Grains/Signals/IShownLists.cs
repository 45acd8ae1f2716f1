using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>Where companies report what they were shown.</summary>
public interface IShownLists
{
    /// <summary>Takes note and returns at once; under pressure it takes none.</summary>
    void Note(ShownList list);

    /// <summary>How many lists were reported and not kept.</summary>
    long Dropped { get; }
}
