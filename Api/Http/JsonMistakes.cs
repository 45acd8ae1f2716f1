using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>
/// Finds out what is wrong with a body that the serializer refused. The serializer stops at the first mistake and says
/// it in English prose; this walks the document beside the contract and names every member at fault.
/// </summary>
internal static class JsonMistakes
{
    /// <summary>The field that stands for the body as a whole.</summary>
    public const string Whole = "$";

    public static Problem Find<T>(ReadOnlySequence<byte> bytes, JsonTypeInfo<T> contract, JsonException exception)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var errors = new FieldErrors();
            Walk(document.RootElement, contract, "", errors);
            if (!errors.Any)
                errors.Add(FieldOf(exception), FieldMistake.Unreadable);
            return Problem.Of(RequestRefusal.InvalidBody) with { Errors = errors.List };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name that is no Unicode text, such as half of a surrogate pair.
            return Problem.Of(RequestRefusal.BrokenJson);
        }
    }

    private static void Walk(JsonElement element, JsonTypeInfo contract, string path, FieldErrors errors)
    {
        if (contract.Kind == JsonTypeInfoKind.Object)
            WalkObject(element, contract, path, errors);
        else if (contract.Kind == JsonTypeInfoKind.Enumerable)
            WalkList(element, contract, path, errors);
        else if (MistakeOf(element, contract.Type) is { } mistake)
            errors.Add(Named(path), mistake);
    }

    private static void WalkObject(JsonElement element, JsonTypeInfo contract, string path, FieldErrors errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Named(path), FieldMistake.NotAnObject);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var memberPath = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var known = contract.Properties.FirstOrDefault(property => property.Name == member.Name);
            if (!seen.Add(member.Name))
                errors.Add(memberPath, FieldMistake.Repeated);
            else if (known is null)
                errors.Add(memberPath, FieldMistake.Unknown);
            else if (member.Value.ValueKind != JsonValueKind.Null)
                Walk(member.Value, contract.Options.GetTypeInfo(known.PropertyType), memberPath, errors);
        }
    }

    private static void WalkList(JsonElement element, JsonTypeInfo contract, string path, FieldErrors errors)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            errors.Add(Named(path), FieldMistake.NotAList);
            return;
        }

        var entry = contract.Options.GetTypeInfo(contract.ElementType!);
        var index = 0;
        foreach (var item in element.EnumerateArray())
            Walk(item, entry, $"{path}[{index++}]", errors);
    }

    private static FieldMistake? MistakeOf(JsonElement element, Type type)
    {
        var expected = Nullable.GetUnderlyingType(type) ?? type;
        if (expected == typeof(string))
            return element.ValueKind == JsonValueKind.String ? null : FieldMistake.NotAText;
        if (expected == typeof(bool))
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : FieldMistake.NotABoolean;
        if (expected == typeof(int))
            return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _) ? null : FieldMistake.NotAWholeNumber;
        return element.ValueKind == JsonValueKind.Number ? null : FieldMistake.NotANumber;
    }

    private static string FieldOf(JsonException exception) => Named(exception.Path?.TrimStart('$', '.') ?? "");

    private static string Named(string path) => path.Length == 0 ? Whole : path;
}
