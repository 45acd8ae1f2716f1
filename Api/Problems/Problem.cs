namespace Matchmaking.Api.Problems;

/// <summary>A refusal on its way to the client; its words are chosen when it is written, in the reader's language.</summary>
internal sealed record Problem(ProblemKind Kind)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public static Problem Of(RequestRefusal refusal) => new(ProblemMap.Of(refusal));

    public static Problem Of(RequestRefusal refusal, string field, FieldMistake mistake, params object[] arguments) =>
        new(ProblemMap.Of(refusal)) { Errors = [new FieldError(field, mistake) { Arguments = arguments }] };
}

/// <summary>What a problem is, whatever the language.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Name">Part of the stable type and key of its words.</param>
/// <param name="Field">The body member or parameter at fault, where there is one.</param>
internal sealed record ProblemKind(int Status, string Name, string? Field = null)
{
    /// <summary>Stable for ever: clients branch on it.</summary>
    public string Type { get; } = $"urn:matchmaking:problem:{Name}";
}

/// <summary>One wrong value.</summary>
/// <param name="Field">Path in the body as in JavaScript, e.g. <c>measures[0].practice</c>; or the column of a table.</param>
internal sealed record FieldError(string Field, FieldMistake Mistake)
{
    public object[] Arguments { get; init; } = [];

    /// <summary>Set with <see cref="FieldMistake.Refused"/>.</summary>
    public ProblemKind? Refusal { get; init; }

    /// <summary>Line of the table, counted from 1 as a text editor does; null outside tables.</summary>
    public int? Line { get; init; }
}

/// <summary>Collects what is wrong with a request, so that the sender learns everything at once.</summary>
internal sealed class FieldErrors
{
    private const int Most = 100;
    private readonly List<FieldError> errors = [];

    public bool Any => errors.Count > 0;

    public IReadOnlyList<FieldError> List => errors;

    public void Add(string field, FieldMistake mistake, params object[] arguments) =>
        Add(new FieldError(field, mistake) { Arguments = arguments });

    /// <summary>Errors beyond the hundredth are dropped: nobody reads them, and they would make long answers cheap to provoke.</summary>
    public void Add(FieldError error)
    {
        if (errors.Count < Most)
            errors.Add(error);
    }
}
