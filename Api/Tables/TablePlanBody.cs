using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Tables;

namespace Matchmaking.Api.Tables;

/// <summary>How many guests at how many tables, how often. Guests are numbers from 1; names are neither needed nor taken.</summary>
public sealed record TablePlanBody : IBody<TablePlanBody>
{
    private const int StandardSeed = 1;

    static JsonTypeInfo<TablePlanBody> IBody<TablePlanBody>.Json => ApiJson.Default.TablePlanBody;

    /// <summary>At least two per table.</summary>
    [Required, Range(TableLimits.SmallestTable, TableLimits.MaxGuests)]
    public int? Guests { get; init; }

    [Required, Range(1, TableLimits.MaxTables)]
    public int? Tables { get; init; }

    /// <summary>How often guests change tables, the first time included.</summary>
    [Required, Range(1, TableLimits.MaxRounds)]
    public int? Rounds { get; init; }

    /// <summary>Guests who sit together in every round: lists of two or more numbers.</summary>
    [MaxLength(TableLimits.MaxWishes)]
    public IReadOnlyList<IReadOnlyList<int>?>? Together { get; init; }

    /// <summary>Guests of whom no two ever sit together.</summary>
    [MaxLength(TableLimits.MaxWishes)]
    public IReadOnlyList<IReadOnlyList<int>?>? Apart { get; init; }

    /// <summary>Guests of one organisation: they know each other, so that sitting together is no new contact.</summary>
    [MaxLength(TableLimits.MaxWishes)]
    public IReadOnlyList<IReadOnlyList<int>?>? Colleagues { get; init; }

    /// <summary>Another one gives another plan; the same one the same. 1 when left out.</summary>
    [Range(StandardSeed, TableLimits.MaxSeed)]
    public int? Seed { get; init; }

    internal PlanTables ToRequest() => new()
    {
        Guests = Guests!.Value,
        Tables = Tables!.Value,
        Rounds = Rounds!.Value,
        Together = [.. (Together ?? []).OfType<IReadOnlyList<int>>()],
        Apart = [.. (Apart ?? []).OfType<IReadOnlyList<int>>()],
        Colleagues = [.. (Colleagues ?? []).OfType<IReadOnlyList<int>>()],
        Seed = Seed ?? StandardSeed,
    };

    void IBody<TablePlanBody>.Check(BodyChecks checks)
    {
        if (checks.Required("guests", Guests))
            checks.Whole("guests", Guests, TableLimits.SmallestTable, TableLimits.MaxGuests);
        if (checks.Required("tables", Tables))
            checks.Whole("tables", Tables, 1, Math.Clamp((Guests ?? TableLimits.MaxGuests) / TableLimits.SmallestTable, 1, TableLimits.MaxTables));
        if (checks.Required("rounds", Rounds))
            checks.Whole("rounds", Rounds, 1, TableLimits.MaxRounds);
        checks.Whole("seed", Seed, StandardSeed, TableLimits.MaxSeed);
        CheckWishes(checks, "together", Together);
        CheckWishes(checks, "apart", Apart);
        CheckWishes(checks, "colleagues", Colleagues);
    }

    private void CheckWishes(BodyChecks checks, string field, IReadOnlyList<IReadOnlyList<int>?>? wishes)
    {
        if (wishes is null || !checks.AtMost(field, wishes.Count, TableLimits.MaxWishes))
            return;
        for (var index = 0; index < wishes.Count; index++)
            CheckGuests(checks, $"{field}[{index}]", wishes[index]);
    }

    private void CheckGuests(BodyChecks checks, string field, IReadOnlyList<int>? guests)
    {
        var most = Math.Clamp(Guests ?? TableLimits.MaxGuests, TableLimits.SmallestTable, TableLimits.MaxGuests);
        if (!checks.Required(field, guests) || !checks.AtMost(field, guests!.Count, most))
            return;
        if (guests.Count < 2)
            checks.Errors.Add(field, FieldMistake.TwoGuests);
        for (var index = 0; index < guests.Count; index++)
            checks.Whole($"{field}[{index}]", guests[index], 1, most);
    }
}
