using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

public interface IGrainCallContext
{
    object Grain { get; }

    MethodInfo InterfaceMethod { get; }

    string InterfaceName { get; }

    string MethodName { get; }

    object? Result { get; set; }

    /// <summary>The calling grain, or null when the call came from outside.</summary>
    GrainId? SourceId { get; }

    GrainId TargetId { get; }

    /// <summary>Goes on to the next filter or the grain.</summary>
    Task Invoke();
}

public interface IIncomingGrainCallContext : IGrainCallContext
{
    MethodInfo ImplementationMethod { get; }

    IGrainContext TargetContext { get; }
}

/// <summary>Runs around grain calls, inside the turn of the called grain.</summary>
public interface IIncomingGrainCallFilter
{
    Task Invoke(IIncomingGrainCallContext context);
}

public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);
