namespace Matchmaking.Recommender.Tables;

/// <summary>Who is to sit at how many tables, how often. Guests are numbers from 1; names are neither needed nor kept.</summary>
public sealed record TableWish
{
    /// <summary>1 to <see cref="TableLimits.MaxGuests"/>, at least <see cref="TableLimits.SmallestTable"/> per table.</summary>
    public required int Guests { get; init; }

    /// <summary>1 to <see cref="TableLimits.MaxTables"/>.</summary>
    public required int Tables { get; init; }

    /// <summary>1 to <see cref="TableLimits.MaxRounds"/>.</summary>
    public required int Rounds { get; init; }

    /// <summary>Guests who sit together in every round. Groups that share a guest are one group.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Together { get; init; } = [];

    /// <summary>Guests of whom no two ever sit together.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Apart { get; init; } = [];

    /// <summary>Guests of one organisation: they know each other, so that sitting together is no new contact.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Colleagues { get; init; } = [];

    /// <summary>Same wish, same seed, same plan.</summary>
    public int Seed { get; init; } = 1;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Tables, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Tables, TableLimits.MaxTables);
        ArgumentOutOfRangeException.ThrowIfLessThan(Guests, Tables * TableLimits.SmallestTable);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Guests, TableLimits.MaxGuests);
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Rounds, TableLimits.MaxRounds);
        if (Together.Concat(Apart).Concat(Colleagues).SelectMany(guests => guests).Any(guest => guest < 1 || guest > Guests))
            throw new ArgumentOutOfRangeException(nameof(Guests), "A wish names a guest that there is not.");
    }
}
