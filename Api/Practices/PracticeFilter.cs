using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>What somebody looks for in the catalogue. Everything left out matches everything.</summary>
public sealed record PracticeFilter
{
    /// <summary>Words that all have to occur; capitals and accents do not matter.</summary>
    public string Words { get; init; } = "";

    public string? Field { get; init; }

    public string? Topic { get; init; }

    public string? Need { get; init; }

    public Level? Effort { get; init; }

    /// <summary>A practice that does not suit this size class at all is left out.</summary>
    public SizeClass? Size { get; init; }

    public bool IsEmpty => this == new PracticeFilter();

    /// <summary>Reads an address. What the catalogue does not know is left out, so that old links still work.</summary>
    public static PracticeFilter Read(IQueryCollection query, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new PracticeFilter
        {
            Words = query["q"].ToString().Trim(),
            Field = Known(query["field"], catalogue.Fields),
            Topic = Known(query["topic"], catalogue.Topics),
            Need = Known(query["need"], catalogue.Needs),
            Effort = Named<Level>(query["effort"]),
            Size = Named<SizeClass>(query["size"]),
        };
    }

    /// <summary>The practices that match, in the order of the catalogue.</summary>
    public IEnumerable<Practice> Apply(PracticeCatalogue catalogue) =>
        PracticeSearch.Find(catalogue, Words, Field, Topic).Where(practice =>
            (Need is null || practice.Needs.ContainsKey(Need))
            && (Effort is null || practice.Effort == Effort)
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
