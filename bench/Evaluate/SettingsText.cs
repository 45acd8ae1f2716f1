using System.Globalization;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Shows an options record as "name value, name value", independent of the language of the machine.</summary>
internal static class SettingsText
{
    public static string Of<TOptions>(TOptions options) => string.Join(
        ", ", typeof(TOptions).GetProperties().Where(property => property.CanWrite).Select(
            property => string.Create(CultureInfo.InvariantCulture, $"{property.Name} {property.GetValue(options)}")));
}
