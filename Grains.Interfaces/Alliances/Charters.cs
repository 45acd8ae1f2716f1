namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>Charters that the catalogue does not name.</summary>
public static class Charters
{
    /// <summary>The alliance's own charter, so that its first signature can be recorded before anybody has published it.</summary>
    public const string Own = "own-charter";

    /// <summary>The charter on work and care of the state of North Rhine-Westphalia.</summary>
    public const string CareInNorthRhineWestphalia = "nrw-charta";
}
