using System.Globalization;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Options records as text and back, independent of the language of the machine.</summary>
internal static class Settings
{
    /// <summary>"Name value, Name value"; nested options are shown in place.</summary>
    public static string Text(object options) => string.Join(
        ", ", options.GetType().GetProperties().Where(property => property.CanWrite).Select(
            property => property.GetValue(options) is var value && value is IFormattable number
                ? $"{property.Name} {number.ToString(null, CultureInfo.InvariantCulture)}"
                : Text(value!)));

    /// <summary>The record once for each combination of the values in "Name=a|b,Other=c".</summary>
    public static TOptions[] Variants<TOptions>(TOptions options, string text)
        where TOptions : class =>
        Assignments.Combine(options, text, (record, name, value) => (TOptions)With(record, name, value));

    /// <summary>A copy of a record with one constructor parameter changed, also inside nested options.</summary>
    private static object With(object options, string name, string value)
    {
        var constructor = options.GetType().GetConstructors()[0];
        var changed = false;
        var arguments = Array.ConvertAll(constructor.GetParameters(), parameter =>
        {
            var old = options.GetType().GetProperty(parameter.Name!)!.GetValue(options)!;
            var own = parameter.Name == name;
            var nested = old is not IConvertible;
            changed |= own || nested;
            return own ? Convert.ChangeType(value, parameter.ParameterType, CultureInfo.InvariantCulture) : nested ? With(old, name, value) : old;
        });
        return changed ? constructor.Invoke(arguments) : throw new ArgumentException($"{options.GetType().Name} has no setting '{name}'.");
    }
}
