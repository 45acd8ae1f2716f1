using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Partners;

/// <summary>Everybody there is, kept up to date in the background.</summary>
public interface IPopulationSource
{
    /// <summary>The latest snapshot, the same instance until something changes; right after a start it waits a moment for the first one.</summary>
    /// <exception cref="TimeoutException">The first one is still being made: there is no honest answer yet.</exception>
    ValueTask<Population> Current();

    /// <summary>A snapshot that holds every alliance stored before this call, or the latest one after a moment's patience.</summary>
    Task<Population> Latest();

    /// <summary>
    /// The alliances of the latest snapshot, in the order of their ids. They are few, and there long before all companies
    /// are read after a start.
    /// </summary>
    /// <exception cref="TimeoutException">Not even they are read yet.</exception>
    Task<IReadOnlyCollection<AllianceView>> Alliances();

    /// <summary>Takes note that an alliance has stored something, and returns at once.</summary>
    void NoteAlliance();
}
