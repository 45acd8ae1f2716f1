using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Orleans.Local;

/// <summary>Copies an object member by member with code made once per type.</summary>
internal static class MemberCopier
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// The fields that travel: those with an id and those behind properties with one. A type without ids (a tuple, a
    /// positional record) travels with all its fields.
    /// </summary>
    public static FieldInfo[] Fields(Type type)
    {
        var all = Parents(type).SelectMany(part => part.GetFields(Own)).ToArray();
        var marked = all.Where(HasId).ToArray();
        return marked.Length > 0 ? marked : all;
    }

    public static Copier.CopyFunction Create(Type type)
    {
        var method = new DynamicMethod($"Copy {type}", typeof(object), [typeof(object), typeof(CopyContext)], typeof(MemberCopier), skipVisibility: true);
        var il = method.GetILGenerator();
        var copy = il.DeclareLocal(type);
        if (type.IsValueType)
            Emit(il, (OpCodes.Ldarg_0, null), (OpCodes.Unbox_Any, type), (OpCodes.Stloc, copy));
        else
            EmitNew(il, type, copy);
        foreach (var field in Fields(type))
            EmitCopy(il, type, copy, field);
        il.Emit(OpCodes.Ldloc, copy);
        if (type.IsValueType)
            il.Emit(OpCodes.Box, type);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Copier.CopyFunction>();
    }

    private static void EmitNew(ILGenerator il, Type type, LocalBuilder copy)
    {
        // With a constructor members that do not travel get their defaults, as the serializer of Orleans does it.
        if (type.GetConstructor(BindingFlags.Instance | BindingFlags.Public, []) is { } constructor)
        {
            il.Emit(OpCodes.Newobj, constructor);
        }
        else
        {
            il.Emit(OpCodes.Ldtoken, type);
            il.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
            il.Emit(OpCodes.Call, typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.GetUninitializedObject))!);
            il.Emit(OpCodes.Castclass, type);
        }

        Emit(il, (OpCodes.Stloc, copy), (OpCodes.Ldarg_1, null), (OpCodes.Ldarg_0, null), (OpCodes.Ldloc, copy));
        il.Emit(OpCodes.Call, typeof(CopyContext).GetMethod(nameof(CopyContext.Remember))!);
    }

    private static void EmitCopy(ILGenerator il, Type type, LocalBuilder copy, FieldInfo field)
    {
        il.Emit(type.IsValueType ? OpCodes.Ldloca : OpCodes.Ldloc, copy);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, type);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Call, typeof(CopyContext).GetMethod(nameof(CopyContext.Copy))!.MakeGenericMethod(field.FieldType));
        il.Emit(OpCodes.Stfld, field);
    }

    private static void Emit(ILGenerator il, params (OpCode Code, object? Operand)[] codes)
    {
        foreach (var (code, operand) in codes)
        {
            if (operand is LocalBuilder local)
                il.Emit(code, local);
            else if (operand is Type type)
                il.Emit(code, type);
            else
                il.Emit(code);
        }
    }

    private static bool HasId(FieldInfo field)
    {
        if (field.IsDefined(typeof(IdAttribute)))
            return true;
        var end = field.Name.IndexOf(">k__BackingField", StringComparison.Ordinal);
        return end > 0 && field.DeclaringType!.GetProperty(field.Name[1..end], Own)?.IsDefined(typeof(IdAttribute)) == true;
    }

    private static IEnumerable<Type> Parents(Type type)
    {
        for (var part = type; part is not null && part != typeof(object) && part != typeof(ValueType); part = part.BaseType)
            yield return part;
    }
}
