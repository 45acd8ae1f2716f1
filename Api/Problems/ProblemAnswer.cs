using System.Text.Json.Serialization;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Problems;

/// <summary>Why a request was not carried out (RFC 9457).</summary>
public sealed record ProblemAnswer
{
    /// <summary>Stable name of the problem; branch on this, not on the words.</summary>
    public required string Type { get; init; }

    /// <summary>What happened, in the language of the request.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What to do next, in the language of the request.</summary>
    public required string Detail { get; init; }

    /// <summary>Finds the request in the logs.</summary>
    public required string TraceId { get; init; }

    /// <summary>Sentences per member of the body, parameter or column.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>Rows of a table that cannot be used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RowErrorAnswer>? Rows { get; init; }

    internal static ProblemAnswer From(Problem problem, Language language, string traceId)
    {
        var detail = ProblemText.DetailOf(problem.Kind, language);
        var errors = problem.Errors
            .Select(error => (error.Field, Text: Sentence(error, language)))
            .GroupBy(error => error.Field, error => error.Text, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field], StringComparer.Ordinal);
        if (problem.Kind.Field is { } field)
            errors.TryAdd(field, [detail]);

        var rows = problem.Errors
            .Where(error => error.Line is not null)
            .Select(error => new RowErrorAnswer(error.Line!.Value, error.Field, ProblemText.Of(error, language)))
            .ToList();

        return new ProblemAnswer
        {
            Type = problem.Kind.Type,
            Title = ProblemText.TitleOf(problem.Kind, language),
            Status = problem.Kind.Status,
            Detail = detail,
            TraceId = traceId,
            Errors = errors.Count == 0 ? null : errors,
            Rows = rows.Count == 0 ? null : rows,
        };
    }

    private static string Sentence(FieldError error, Language language)
    {
        var text = ProblemText.Of(error, language);
        return error.Line is { } line ? ProblemText.WithLine(line, text, language) : text;
    }
}

/// <summary>A wrong value in a table.</summary>
/// <param name="Line">Counted from 1 as a text editor does.</param>
/// <param name="Field">The column.</param>
/// <param name="Text">What is wrong, in the language of the request.</param>
public sealed record RowErrorAnswer(int Line, string Field, string Text);
