namespace Matchmaking.Grains.Interfaces.Tables;

/// <summary>The only place that knows the key of the stateless planner.</summary>
public static class TablePlannerGrainFactory
{
    public static ITablePlannerGrain GetTablePlanner(this IGrainFactory grains) => grains.GetGrain<ITablePlannerGrain>(0);
}
