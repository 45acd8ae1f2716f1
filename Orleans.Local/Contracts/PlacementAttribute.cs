namespace Orleans.Placement;

/// <summary>Base of attributes that say where activations live; in one process only <c>StatelessWorker</c> has an effect.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class PlacementAttribute : Attribute
{
    private protected PlacementAttribute()
    {
    }
}
