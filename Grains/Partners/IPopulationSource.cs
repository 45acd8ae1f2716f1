namespace Matchmaking.Grains.Partners;

/// <summary>Everybody there is, kept up to date in the background.</summary>
public interface IPopulationSource
{
    /// <summary>The latest snapshot; the same instance until something changes. Empty until the first one is made.</summary>
    Population Current { get; }

    /// <summary>A snapshot that holds every alliance stored before this call, or the latest one after a moment's patience.</summary>
    Task<Population> Latest();

    /// <summary>Takes note that an alliance has stored something, and returns at once.</summary>
    void NoteAlliance();
}
