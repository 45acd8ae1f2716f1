namespace Matchmaking.Catalogue.Checks;

/// <summary>Collects what is wrong, so that one start tells everything.</summary>
internal sealed class ErrorReport
{
    private readonly List<CatalogueError> errors = [];

    public void Add(string file, string? entry, string? field, string problem) =>
        errors.Add(new CatalogueError(file, entry, field, problem));

    public EntryReport For(string file, string entry) => new(this, file, entry);

    public void ThrowIfAny()
    {
        if (errors.Count > 0)
            throw new CatalogueException([.. errors.OrderBy(error => error.File, StringComparer.Ordinal)]);
    }
}

/// <summary>The report, open at one entry of one file.</summary>
internal sealed class EntryReport(ErrorReport report, string file, string entry)
{
    /// <summary>How many problems this entry has so far.</summary>
    public int Count { get; private set; }

    public void Add(string? field, string problem)
    {
        Count++;
        report.Add(file, entry, field, problem);
    }

    public void Unless(bool holds, string field, string problem)
    {
        if (!holds)
            Add(field, problem);
    }

    /// <summary>The id must be known; nothing is said where the file of the known ids could not be read.</summary>
    public void Known(string id, IReadOnlySet<string>? known, string field, string kind)
    {
        if (known is not null && !known.Contains(id))
            Add(field, $"\"{id}\" is not {kind}");
    }

    public void AllKnown(IEnumerable<string> ids, IReadOnlySet<string>? known, string field, string kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            Known(id, known, field, kind);
            Unless(seen.Add(id), field, $"\"{id}\" stands there twice");
        }
    }

    /// <summary>Weights over needs lie above 0 and go up to 1.</summary>
    public void Weights(IReadOnlyDictionary<string, double> weights, KnownIds known, string field)
    {
        Unless(weights.Count > 0, field, "names no need");
        AllKnown(weights.Keys, known.Needs, field, "a need");
        foreach (var (need, weight) in weights)
            Unless(weight is > 0 and <= 1, $"{field}.{need}", "is not above 0 and up to 1");
    }

    /// <summary>A share lies between 0 and 1, when given.</summary>
    public void Share(double? share, string field) => Unless(share is null or (>= 0 and <= 1), field, "is not between 0 and 1");
}
