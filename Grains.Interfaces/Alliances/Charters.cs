namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>Charters that belong to no single alliance.</summary>
public static class Charters
{
    /// <summary>The charter on work and care of the state of North Rhine-Westphalia.</summary>
    public const string CareInNorthRhineWestphalia = "nrw-charta";
}
