namespace Matchmaking.Grains.Interfaces.Tables;

/// <summary>How many guests at how many tables, how often, and who belongs together or apart. Guests are numbers from 1.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.plan-tables")]
public sealed record PlanTables
{
    /// <summary>Up to <see cref="TableLimits.MaxGuests"/>, at least <see cref="TableLimits.SmallestTable"/> per table.</summary>
    [Id(0)]
    public required int Guests { get; init; }

    /// <summary>1 to <see cref="TableLimits.MaxTables"/>.</summary>
    [Id(1)]
    public required int Tables { get; init; }

    /// <summary>1 to <see cref="TableLimits.MaxRounds"/>.</summary>
    [Id(2)]
    public required int Rounds { get; init; }

    /// <summary>Guests who sit together in every round.</summary>
    [Id(3)]
    public IReadOnlyList<IReadOnlyList<int>> Together { get; init; } = [];

    /// <summary>Guests of whom no two ever sit together.</summary>
    [Id(4)]
    public IReadOnlyList<IReadOnlyList<int>> Apart { get; init; } = [];

    /// <summary>Guests of one organisation, who know each other already.</summary>
    [Id(5)]
    public IReadOnlyList<IReadOnlyList<int>> Colleagues { get; init; } = [];

    /// <summary>Another one gives another plan.</summary>
    [Id(6)]
    public int Seed { get; init; } = 1;
}
