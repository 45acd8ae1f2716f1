using System.Diagnostics;
using System.Reflection;
using Matchmaking.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Api.Problems;

/// <summary>Answers with a problem in the reader's language.</summary>
internal sealed class ProblemResult(Problem problem) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult
{
    /// <summary>Seconds after which a client may try again; the causes pass quickly or need a person.</summary>
    private const string RetryAfterSeconds = "2";

    public int? StatusCode => problem.Kind.Status;

    public static implicit operator ProblemResult(Problem problem) => new(problem);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(400, typeof(ProblemAnswer), ["application/problem+json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = RequestLanguage.Of(httpContext.Request);
        var answer = ProblemAnswer.From(problem, language, Activity.Current?.TraceId.ToHexString() ?? httpContext.TraceIdentifier);

        httpContext.Response.StatusCode = problem.Kind.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        RequestLanguage.Declare(httpContext.Response, language);
        if (problem.Kind.Status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;

        return httpContext.Response.WriteAsJsonAsync(answer, ApiJson.Default.ProblemAnswer, "application/problem+json; charset=utf-8", httpContext.RequestAborted);
    }
}
