using Matchmaking.Grains.Interfaces.Tables;
using Matchmaking.Recommender.Tables;
using TableLimits = Matchmaking.Grains.Interfaces.Tables.TableLimits;

namespace Matchmaking.Grains.Tables;

/// <summary>Requests and plans between how they travel and how the planner knows them.</summary>
internal static class TableMapping
{
    public static bool IsWithinLimits(PlanTables request) =>
        request.Tables is >= 1 and <= TableLimits.MaxTables
        && request.Rounds is >= 1 and <= TableLimits.MaxRounds
        && request.Guests <= TableLimits.MaxGuests
        && request.Guests >= request.Tables * TableLimits.SmallestTable
        && Wishes(request).All(wishes => wishes.Count <= TableLimits.MaxWishes
            && wishes.All(guests => guests.Count <= request.Guests && guests.All(guest => guest >= 1 && guest <= request.Guests)));

    /// <summary>Equal for equal requests.</summary>
    public static string KeyOf(PlanTables request) =>
        $"{request.Guests} {request.Tables} {request.Rounds} {request.Seed}/{string.Join('/', Wishes(request).Select(Written))}";

    public static TableWish WishOf(PlanTables request) => new()
    {
        Guests = request.Guests,
        Tables = request.Tables,
        Rounds = request.Rounds,
        Together = request.Together,
        Apart = request.Apart,
        Colleagues = request.Colleagues,
        Seed = request.Seed,
    };

    public static PlannedTables ToView(TableAnswer answer) => answer.Conflict is { } conflict
        ? new PlannedTables { Refusal = (TableRefusal)conflict.Kind, Guests = conflict.Guests }
        : new PlannedTables { Plan = ToView(answer.Plan!) };

    private static TablePlanView ToView(TablePlan plan) => new()
    {
        Rounds = plan.Rounds,
        NewContacts = plan.NewContacts,
        Repeats = plan.Repeats,
        OfColleagues = plan.OfColleagues,
        AtLeast = plan.Least.Count,
        Cause = plan.Least.Reason == RepeatReason.None ? null : (RepeatCause)plan.Least.Reason,
    };

    private static IEnumerable<IReadOnlyList<IReadOnlyList<int>>> Wishes(PlanTables request) => [request.Together, request.Apart, request.Colleagues];

    private static string Written(IReadOnlyList<IReadOnlyList<int>> wishes) => string.Join(',', wishes.Select(guests => string.Join('-', guests)));
}
