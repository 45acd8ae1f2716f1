using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>What somebody looks for in the catalogue. Everything left out matches everything.</summary>
public sealed record PracticeFilter
{
    /// <summary>Words that all have to occur; capitals, accents and spellings of umlauts do not matter.</summary>
    public string Words { get; init; } = "";

    public string? Field { get; init; }

    public string? Topic { get; init; }

    public string? Need { get; init; }

    public Level? Effort { get; init; }

    /// <summary>A practice that does not suit this size class at all is left out.</summary>
    public SizeClass? Size { get; init; }

    /// <summary>Ids of practices that are left out because they run already.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Names of conditions that were given with a value that the catalogue does not know.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public bool IsEmpty => Words.Length == 0 && Field is null && Topic is null && Need is null && Effort is null && Size is null && Without.Count == 0;

    /// <summary>Reads an address. What the catalogue does not know does not filter, so that old links still work, but it is named.</summary>
    public static PracticeFilter Read(IQueryCollection query, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(catalogue);
        var filter = new PracticeFilter
        {
            Words = query["q"].ToString().Trim(),
            Field = Known(query["field"], catalogue.Fields),
            Topic = Known(query["topic"], catalogue.Topics),
            Need = Known(query["need"], catalogue.Needs),
            Effort = Named<Level>(query["effort"]),
            Size = Named<SizeClass>(query["size"]),
            Without = [.. query["without"].OfType<string>().Where(catalogue.Practices.Contains).Distinct()],
        };
        return filter with { Unknown = [.. filter.Conditions.Where(pair => pair.Value is null && query[pair.Key].Any(given => !string.IsNullOrEmpty(given))).Select(pair => pair.Key)] };
    }

    /// <summary>The query part of an address that asks for this, with its question mark.</summary>
    public string ToQuery() => QueryString.Create(
        Conditions.Where(pair => pair.Value is not null)
            .Concat(Without.Select(id => KeyValuePair.Create("without", (string?)id)))
            .Concat(Words.Length == 0 ? [] : [KeyValuePair.Create("q", (string?)Words)])).Value!;

    private IEnumerable<KeyValuePair<string, string?>> Conditions =>
    [
        new("field", Field), new("topic", Topic), new("need", Need),
        new("effort", Effort?.ToString().ToLowerInvariant()), new("size", Size?.ToString().ToLowerInvariant()),
    ];

    /// <summary>The practices that match; with words the nearest first, else in the order of the catalogue.</summary>
    public IEnumerable<Practice> Apply(PracticeCatalogue catalogue) =>
        PracticeSearch.Find(catalogue, Words, Field, Topic).Where(practice =>
            (Need is null || practice.Needs.ContainsKey(Need))
            && (Effort is null || practice.Effort == Effort)
            && !Without.Contains(practice.Id)
            && (Size is null || FitOf(practice.SizeFit, Size.Value) > 0));

    private static int FitOf(SizeFit fit, SizeClass size) => size switch
    {
        SizeClass.Micro => fit.Micro,
        SizeClass.Small => fit.Small,
        SizeClass.Medium => fit.Medium,
        _ => fit.Large,
    };

    private static string? Known<T>(string? id, CatalogueList<T> list)
        where T : class => id is not null && list.Contains(id) ? id : null;

    private static T? Named<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault();
}
