using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Local;

/// <summary>One method of a grain interface, prepared so that a call needs no reflection.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    private static readonly MethodInfo FromTask = typeof(GrainMethod).GetMethod(nameof(WithoutResult), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly (int Index, Type Type)[] _copied = [.. method.GetParameters()
        .Select((parameter, index) => (index, parameter.ParameterType))
        .Where(parameter => !Copier.IsShared(parameter.ParameterType))];

    private readonly int _token = Array.FindIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));

    public MethodInfo Interface { get; } = method;

    public bool AlwaysInterleave { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));

    public bool ReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));

    public TimeSpan? Timeout { get; } = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;

    public static GrainMethod Create(MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
            throw new NotSupportedException($"{method.DeclaringType}.{method.Name} is generic; grain methods here are not.");
        var returned = method.ReturnType;
        var definition = returned.IsGenericType ? returned.GetGenericTypeDefinition() : returned;
        if (definition == typeof(Task) || definition == typeof(ValueTask))
            return new GrainMethod<object?>(method);
        var kind = definition switch
        {
            _ when definition == typeof(Task<>) || definition == typeof(ValueTask<>) => typeof(GrainMethod<>),
            _ when definition == typeof(IAsyncEnumerable<>) => typeof(StreamMethod<>),
            _ => throw new NotSupportedException($"{method.DeclaringType}.{method.Name} returns {returned}, not a task or an async enumerable."),
        };
        return (GrainMethod)Activator.CreateInstance(kind.MakeGenericType(returned.GetGenericArguments()), method)!;
    }

    /// <summary>Sends the call and returns what the interface promises.</summary>
    public abstract object Send(GrainProxy proxy, object?[] arguments);

    protected void Isolate(object?[] arguments)
    {
        foreach (var (index, _) in _copied)
            arguments[index] = Copier.Copy(arguments[index]);
    }

    protected CancellationToken TokenIn(object?[] arguments) =>
        _token < 0 ? CancellationToken.None : (CancellationToken)arguments[_token]!;

    /// <summary>(object grain, object[] arguments) => ((IInterface)grain).Method((T0)arguments[0], …), with tasks made alike.</summary>
    protected TDelegate Compile<TDelegate>()
        where TDelegate : Delegate
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        Expression call = Expression.Call(
            Expression.Convert(target, Interface.DeclaringType!),
            Interface,
            Interface.GetParameters().Select((parameter, index) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType)));
        if (Interface.ReturnType.IsValueType)
            call = Expression.Call(call, nameof(ValueTask.AsTask), null);
        if (call.Type == typeof(Task))
            call = Expression.Call(FromTask, call);
        return Expression.Lambda<TDelegate>(call, target, arguments).Compile();
    }

    private static readonly Task<object?> Done = Task.FromResult<object?>(null);

    private static Task<object?> WithoutResult(Task task)
    {
        return task.IsCompletedSuccessfully ? Done : Slow(task);

        static async Task<object?> Slow(Task task)
        {
            await task;
            return null;
        }
    }
}

internal sealed class GrainMethod<TResult> : GrainMethod
{
    private readonly bool _shared = Copier.IsShared(typeof(TResult));
    private readonly Func<object, object?[], Task<TResult>> _invoke;
    private readonly Func<Task<TResult>, object> _wrap;

    public GrainMethod(MethodInfo method)
        : base(method)
    {
        _invoke = Compile<Func<object, object?[], Task<TResult>>>();
        _wrap = method.ReturnType switch
        {
            { IsValueType: false } => task => task,
            { IsGenericType: true } => task => new ValueTask<TResult>(task),
            _ => task => new ValueTask(task),
        };
    }

    public override object Send(GrainProxy proxy, object?[] arguments)
    {
        Isolate(arguments);
        var call = new MethodCall(this, proxy.Class, arguments)
        {
            AlwaysInterleave = AlwaysInterleave,
            ReadOnly = ReadOnly,
            Deadline = Environment.TickCount64 + (long)(Timeout ?? proxy.Silo.ResponseTimeout).TotalMilliseconds,
        };
        var token = TokenIn(arguments);
        if (token.CanBeCanceled)
            call.CancelWith(token);
        if (!call.IsAnswered)
            proxy.Silo.Dispatch(proxy, call);
        return _wrap(call.Answer);
    }

    private sealed class MethodCall(GrainMethod<TResult> method, GrainClass @class, object?[] arguments) : Call<TResult>
    {
        protected override Task<TResult> Execute(Activation activation)
        {
            var filters = activation.Silo.Filters;
            var result = filters.Length == 0 && activation.Instance is not IIncomingGrainCallFilter
                ? method._invoke(activation.Instance, arguments)
                : Filtered(activation, filters);
            return method._shared ? result : Isolated(result);
        }

        private static async Task<TResult> Isolated(Task<TResult> result) => (TResult)Copier.Copy(await result)!;

        private async Task<TResult> Filtered(Activation activation, IIncomingGrainCallFilter[] filters)
        {
            var context = new FilteredCall(
                activation, method.Interface, @class.Implementation(method.Interface), Sender?.GrainId, filters,
                async () => await method._invoke(activation.Instance, arguments));
            await context.Invoke();
            return (TResult)context.Result!;
        }
    }
}
