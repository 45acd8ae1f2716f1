using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Catalogue.Checks;

namespace Matchmaking.Catalogue.Reading;

/// <summary>
/// Compares the form of an entry with its type: missing and unknown members and empty texts, all of them, each with its
/// path. The serialiser alone would stop at the first.
/// </summary>
internal static class EntryShape
{
    public static void Check(JsonElement value, JsonTypeInfo type, string path, EntryReport report)
    {
        switch (type.Kind, value.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                CheckMembers(value, type, path, report);
                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                foreach (var (position, item) in value.EnumerateArray().Index())
                    Check(item, ElementOf(type), $"{path}[{position}]", report);
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                foreach (var member in value.EnumerateObject())
                    Check(member.Value, ElementOf(type), Join(path, member.Name), report);
                break;
            case (_, JsonValueKind.String) when string.IsNullOrWhiteSpace(value.GetString()):
                report.Add(path, "is empty");
                break;
            case (_, JsonValueKind.String) when EnumOf(type) is { } values && !Words(values, type).Contains(value.GetString()):
                report.Add(path, $"\"{value.GetString()}\" is none of {string.Join(", ", Words(values, type))}");
                break;
            default:
                break;
        }
    }

    private static Type? EnumOf(JsonTypeInfo type) =>
        (Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } values ? values : null;

    private static IEnumerable<string?> Words(Type values, JsonTypeInfo type) =>
        Enum.GetValues(values).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, type).GetString());

    private static void CheckMembers(JsonElement value, JsonTypeInfo type, string path, EntryReport report)
    {
        foreach (var property in type.Properties.Where(IsNeeded))
            if (!value.TryGetProperty(property.Name, out _))
                report.Add(Join(path, property.Name), "is missing");

        foreach (var member in value.EnumerateObject())
            if (type.Properties.FirstOrDefault(property => property.Name == member.Name && property.Set is not null) is not { } property)
                report.Add(Join(path, member.Name), "is not a field of such entries");
            else
                Check(member.Value, type.Options.GetTypeInfo(property.PropertyType), Join(path, member.Name), report);
    }

    private static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    private static JsonTypeInfo ElementOf(JsonTypeInfo type) => type.Options.GetTypeInfo(type.ElementType!);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
