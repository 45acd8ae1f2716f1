namespace Matchmaking.Grains.Interfaces.Tables;

/// <summary>What a table plan may be asked for. The one place for these figures: forms, bodies and the grain all ask here.</summary>
public static class TableLimits
{
    public const int MaxGuests = 200;

    public const int MaxTables = 40;

    public const int MaxRounds = 12;

    /// <summary>Nobody sits alone.</summary>
    public const int SmallestTable = 2;

    /// <summary>Groups of guests per kind of wish.</summary>
    public const int MaxWishes = 200;

    public const int MaxSeed = 999_999;
}
