namespace Matchmaking.Grains.Interfaces.Tables;

/// <summary>Plans who sits with whom. Guests are numbers; nothing about them is kept.</summary>
[Alias("matchmaking.table-planner")]
public interface ITablePlannerGrain : IGrainWithIntegerKey
{
    /// <summary>A plan with as many new contacts as can be found, or the wishes that contradict each other. The same request always gets the same plan.</summary>
    [Alias("plan")]
    Task<PlannedTables> Plan(PlanTables request);
}
