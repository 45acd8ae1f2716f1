using System.Globalization;
using System.Reflection;
using System.Text;
using Orleans;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>All contracts and stored records as one text: what other processes and old rows rely on, and nothing else.</summary>
internal static class ContractText
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("Grain interfaces: alias, methods by alias.\n");
        foreach (var contract in Travelling.Interfaces.OrderBy(Alias, StringComparer.Ordinal))
            Write(contract, text);
        text.Append("\nWhat travels: alias, members by number.\n");
        foreach (var type in Travelling.OwnTypes.OrderBy(Alias, StringComparer.Ordinal))
            WriteType(type, text);
        text.Append("\nWhat is stored, apart from that: alias, members by number; the name of a member is part of every row.\n");
        foreach (var type in StoredTypes.All.OrderBy(Alias, StringComparer.Ordinal))
            WriteType(type, text);
        return text.ToString();
    }

    private static void Write(Type contract, StringBuilder text)
    {
        text.Append('\n').Append(Alias(contract)).Append('\n');
        foreach (var method in contract.GetMethods().OrderBy(Alias, StringComparer.Ordinal))
        {
            var parameters = string.Join(", ", method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)));
            text.Append(CultureInfo.InvariantCulture, $"  {Alias(method)}({parameters}) -> {NameOf(method.ReturnType)}\n");
        }
    }

    private static void WriteType(Type type, StringBuilder text)
    {
        text.Append('\n').Append(Alias(type)).Append('\n');
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetValues(type).Cast<object>())
                text.Append(CultureInfo.InvariantCulture, $"  {Convert.ToInt64(value, CultureInfo.InvariantCulture)} {value}\n");
            return;
        }

        foreach (var member in Travelling.Members(type).OrderBy(member => member.GetCustomAttribute<IdAttribute>()?.Id))
            text.Append(CultureInfo.InvariantCulture, $"  {member.GetCustomAttribute<IdAttribute>()?.Id} {member.Name}: {NameOf(member.PropertyType)}\n");
    }

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return Alias(type);
        var plain = type.IsDefined(typeof(AliasAttribute), inherit: false) ? Alias(type) : type.Name;
        return $"{plain.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }

    private static string Alias(MemberInfo member) =>
        member.GetCustomAttributes<AliasAttribute>(inherit: false).SingleOrDefault()?.Alias ?? member.Name;
}
