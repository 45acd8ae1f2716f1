using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Matchmaking.Grains;
using Orleans;
using Orleans.Runtime;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>
/// Methods of grains from which a write of state or of a reminder can be reached, found in the code as it was compiled:
/// calls are followed through the assembly of the grains, into continuations and into functions that are handed on.
/// </summary>
internal static class WritingMethods
{
    private static readonly string[] Writes = ["WriteStateAsync", "ClearStateAsync", "RegisterOrUpdateReminder", "UnregisterReminder"];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>As <c>company.Describe</c>: the kind of the grain and what the runtime or a caller calls.</summary>
    public static IEnumerable<string> OfGrains() =>
        from grain in typeof(GrainStates).Assembly.GetTypes()
        where grain.IsSubclassOf(typeof(Grain))
        from method in grain.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where Reaches(method, [])
        select $"{StateOf(grain)}.{method.Name}";

    private static string StateOf(Type grain) => grain.GetConstructors().Single().GetParameters()
        .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName).OfType<string>().FirstOrDefault() ?? grain.Name;

    private static bool Reaches(MethodBase method, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method))
            return false;
        return Called(Body(method)).Any(called => Writes.Contains(called.Name) && called.DeclaringType!.Assembly != typeof(GrainStates).Assembly
            || (called.DeclaringType?.Assembly == typeof(GrainStates).Assembly && Reaches(called, seen)));
    }

    /// <summary>An asynchronous method only starts the machine that has its code.</summary>
    private static MethodBase Body(MethodBase method) =>
        method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType is not { } machine ? method
        : (machine.IsGenericTypeDefinition && method.IsGenericMethod ? machine.MakeGenericType([.. TypesOf(method)]) : machine)
            .GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static IEnumerable<Type> TypesOf(MethodBase method) => [.. method.DeclaringType!.GetGenericArguments(), .. method.GetGenericArguments()];

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var name = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += name.Size;
            if (name.OperandType == OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : [])!;
            at += name.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
