using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A call on its way through the filters: each calls <see cref="Invoke"/> to go on.</summary>
internal sealed class FilteredCall(
    Activation activation,
    MethodInfo interfaceMethod,
    MethodInfo implementation,
    GrainId? source,
    IIncomingGrainCallFilter[] filters,
    Func<Task<object?>> grain) : IIncomingGrainCallContext
{
    private int _stage;

    public object Grain => activation.Instance;

    public MethodInfo InterfaceMethod => interfaceMethod;

    public MethodInfo ImplementationMethod => implementation;

    public string InterfaceName => interfaceMethod.DeclaringType!.FullName!;

    public string MethodName => interfaceMethod.Name;

    public object? Result { get; set; }

    public GrainId? SourceId => source;

    public GrainId TargetId => activation.GrainId;

    public IGrainContext TargetContext => activation;

    public async Task Invoke()
    {
        var stage = _stage++;
        if (stage < filters.Length)
            await filters[stage].Invoke(this);
        else if (stage == filters.Length && activation.Instance is IIncomingGrainCallFilter self)
            await self.Invoke(this);
        else
            Result = await grain();
    }
}

/// <summary>A filter given as a delegate.</summary>
internal sealed class DelegateFilter(IncomingGrainCallFilterDelegate filter) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => filter(context);
}
