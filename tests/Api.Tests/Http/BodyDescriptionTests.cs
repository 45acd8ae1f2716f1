using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Api.Tests.Http;

/// <summary>What the OpenAPI document says of bodies is what the program does with them.</summary>
[Collection(ApiCollection.Name)]
public sealed class BodyDescriptionTests(ApiFixture api)
{
    private const string NoWord = "no-such-word";
    private const string Allowed = "Allowed are: ";

    [Fact]
    public async Task Every_object_in_a_body_says_that_it_takes_no_other_members()
    {
        var document = await Document();
        foreach (var (route, schema) in Bodies(document))
            foreach (var (path, part) in Parts(document, schema, ""))
                if (part.TryGetProperty("properties", out _))
                    Assert.True(part.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False, $"{route} {path}");
    }

    /// <summary>Asks each member with a word that it cannot know; the words named in the refusal are those of the document.</summary>
    [Fact]
    public async Task Every_member_that_takes_one_of_a_few_words_names_them()
    {
        var document = await Document();
        var closed = 0;
        foreach (var (route, schema) in Bodies(document))
        {
            foreach (var (path, part) in Parts(document, schema, "").Where(part => IsText(part.Schema)))
            {
                var refused = await api.English.Ask(new HttpMethod(route.Method), route.Address, Requests.Json(With(route, path)));
                var sentence = refused.Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(path, out var found) ? found[0].GetString()! : "";
                var described = part.TryGetProperty("enum", out var words) ? string.Join(", ", words.EnumerateArray().Select(word => word.GetString())) : null;
                var known = sentence.StartsWith(Allowed, StringComparison.Ordinal) ? sentence[Allowed.Length..].TrimEnd('.') : null;
                Assert.True(known == described, $"{route} {path}: the document names {described ?? "nothing"}, the answer is {refused.Body}");
                closed += known is null ? 0 : 1;
            }
        }

        Assert.True(closed >= 15);
    }

    private async Task<JsonElement> Document() => JsonDocument.Parse(await api.German.GetStringAsync("/openapi/v1.json")).RootElement;

    private List<(Route Route, JsonElement Schema)> Bodies(JsonElement document)
    {
        var bodies = Route.All(api.Services).Where(route => route.Body is { MediaType: "application/json" })
            .Select(route => (route, document.GetProperty("paths").GetProperty(route.Pattern).GetProperty(route.Method.ToLowerInvariant())
                .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")))
            .ToList();
        Assert.NotEmpty(bodies);
        return bodies;
    }

    /// <summary>A schema and all that it is made of; lists count with their first entry.</summary>
    private static IEnumerable<(string Path, JsonElement Schema)> Parts(JsonElement document, JsonElement schema, string path)
    {
        schema = Resolved(document, schema);
        yield return (path, schema);
        var inner = schema.TryGetProperty("properties", out var members)
            ? members.EnumerateObject().Select(member => (Path: path.Length == 0 ? member.Name : $"{path}.{member.Name}", Schema: member.Value))
            : schema.TryGetProperty("items", out var items) ? [(Path: $"{path}[0]", Schema: items)] : [];
        foreach (var part in inner.SelectMany(part => Parts(document, part.Schema, part.Path)))
            yield return part;
    }

    private static JsonElement Resolved(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var choices))
            schema = choices.EnumerateArray().First(choice => !(choice.TryGetProperty("type", out var type) && type.ValueEquals("null")));
        return schema.TryGetProperty("$ref", out var reference)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;
    }

    private static bool IsText(JsonElement schema) => schema.TryGetProperty("type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => one.ValueEquals("string")) : type.ValueEquals("string"));

    /// <summary>The sample of the route with a word at the path that cannot be meant.</summary>
    private static string With(Route route, string path)
    {
        var steps = path.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.');
        return Set(JsonNode.Parse(SampleBodies.For(route.Body!.Contract)), steps).ToJsonString();
    }

    private static JsonNode Set(JsonNode? node, ReadOnlySpan<string> steps)
    {
        if (steps.IsEmpty)
            return JsonValue.Create(NoWord);
        if (steps[0] == "[0]")
            return new JsonArray(Set((node as JsonArray)?.FirstOrDefault()?.DeepClone(), steps[1..]));
        var changed = node as JsonObject ?? [];
        changed[steps[0]] = Set(changed[steps[0]]?.DeepClone(), steps[1..]);
        return changed;
    }
}
