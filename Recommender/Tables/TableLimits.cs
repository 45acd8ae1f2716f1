namespace Matchmaking.Recommender.Tables;

/// <summary>What a plan may be asked for. Within it a plan takes well below a second.</summary>
public static class TableLimits
{
    public const int MaxGuests = 200;
    public const int MaxTables = 40;
    public const int MaxRounds = 12;

    /// <summary>Nobody sits alone.</summary>
    public const int SmallestTable = 2;
}
