using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Catalogue.Checks;

namespace Matchmaking.Catalogue.Reading;

/// <summary>Reads entries from the files of one folder and reports what does not have their form.</summary>
internal sealed class CatalogueFolder(string directory, ErrorReport report)
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
        AllowDuplicateProperties = false,
    };

    /// <summary>The JSON files of a subfolder as paths with slashes, in the order of their names.</summary>
    public IReadOnlyList<string> FilesIn(string subfolder)
    {
        var path = Path.Combine(directory, subfolder);
        if (!Directory.Exists(path))
        {
            report.Add(subfolder, null, null, "the folder is missing");
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(path, "*.json")
                .Select(file => $"{subfolder}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A file that holds an array of entries.</summary>
    public Entries<T> List<T>(string file, JsonTypeInfo<T> type)
        where T : class
    {
        using var document = Open(file);
        if (document is null)
            return Entries<T>.Unreadable;

        if (document.RootElement.ValueKind == JsonValueKind.Array)
            return Read(file, document.RootElement.EnumerateArray(), type);

        report.Add(file, null, null, "does not hold an array");
        return Entries<T>.Unreadable;
    }

    /// <summary>A file that holds one entry, named after its id.</summary>
    public Entries<T> Single<T>(string file, JsonTypeInfo<T> type)
        where T : class
    {
        using var document = Open(file);
        if (document is null)
            return Entries<T>.Unreadable;

        var entries = Read(file, [document.RootElement], type);
        var expected = Path.GetFileNameWithoutExtension(file);
        foreach (var id in entries.Ids!.Where(id => id != expected))
            report.Add(file, id, "id", $"\"{id}\" is not the name of the file");
        return entries;
    }

    private JsonDocument? Open(string file)
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
        {
            report.Add(file, null, null, "the file is missing");
            return null;
        }

        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path), Strict);
        }
        catch (JsonException refusal)
        {
            var line = refusal.LineNumber is { } number ? $"in line {number + 1} " : "";
            report.Add(file, null, null, $"cannot be read as JSON {line}({FirstSentence(refusal)})");
            return null;
        }
    }

    private Entries<T> Read<T>(string file, IEnumerable<JsonElement> elements, JsonTypeInfo<T> type)
        where T : class
    {
        var items = new List<T>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (position, element) in elements.Index())
        {
            var id = IdOf(element);
            if (id is not null)
                ids.Add(id);
            if (Read(element, type, report.For(file, id ?? $"#{position + 1}")) is { } item)
                items.Add(item);
        }

        return new Entries<T>(items, ids.ToFrozenSet(StringComparer.Ordinal));
    }

    private static T? Read<T>(JsonElement element, JsonTypeInfo<T> type, EntryReport entry)
        where T : class
    {
        EntryShape.Check(element, type, "", entry);
        if (entry.Count > 0)
            return null;

        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException refusal)
        {
            entry.Add(refusal.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : null, $"has the wrong form ({FirstSentence(refusal)})");
            return null;
        }
    }

    private static string? IdOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(id.GetString())
            ? id.GetString()
            : null;

    private static string FirstSentence(JsonException refusal) => refusal.Message.Split(". ")[0].TrimEnd('.');
}

/// <param name="Items">Entries of the right form.</param>
/// <param name="Ids">Ids of all entries, also of those with errors; null when the file could not be read at all.</param>
internal sealed record Entries<T>(IReadOnlyList<T> Items, IReadOnlySet<string>? Ids)
{
    public static Entries<T> Unreadable { get; } = new([], null);

    /// <summary>The entries of several files as one.</summary>
    public static Entries<T> Join(IReadOnlyCollection<Entries<T>> parts) => new(
        [.. parts.SelectMany(part => part.Items)],
        parts.Any(part => part.Ids is null) ? null : parts.SelectMany(part => part.Ids!).ToFrozenSet(StringComparer.Ordinal));
}
