using Matchmaking.Grains.Interfaces.Tables;
using Matchmaking.Recommender.Tables;

namespace Matchmaking.Grains.Tables;

/// <summary>
/// Plans tables, one plan at a time in each silo: a search keeps a processor busy for a quarter of a second, and the others
/// are to answer meanwhile. A plan follows from its request, so a link that a whole room opens is worked out once.
/// </summary>
[GrainType("table-planner"), StatelessWorker(1)]
public sealed class TablePlannerGrain : Grain, ITablePlannerGrain
{
    private const int MostKept = 32;

    private readonly RecentAnswers<string, PlannedTables> recent = new(MostKept);

    public Task<PlannedTables> Plan(PlanTables request) => Task.FromResult(TableMapping.IsWithinLimits(request)
        ? recent.Find(TableMapping.KeyOf(request), () => TableMapping.ToView(TablePlanner.Plan(TableMapping.WishOf(request))))
        : new PlannedTables { Refusal = TableRefusal.OutsideLimits });
}
