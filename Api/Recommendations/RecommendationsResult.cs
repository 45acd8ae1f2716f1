using System.Reflection;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Recommendations;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Api.Recommendations;

/// <summary>Answers with a list of recommendations in the reader's language.</summary>
internal sealed class RecommendationsResult(RecommendationList list, int headcount) : IResult, IEndpointMetadataProvider
{
    [ThreadStatic]
    private static Utf8Text? buffer;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(RecommendationsAnswer), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var language = RequestLanguage.Of(httpContext.Request);
        RequestLanguage.Declare(response, language);
        response.ContentType = "application/json; charset=utf-8";

        // Assembled first, so that the length is known and the connection sees one write.
        var json = buffer ??= new Utf8Text();
        json.Clear();
        httpContext.RequestServices.GetRequiredService<RecommendationsWriter>().Write(list, headcount, language, json);
        response.ContentLength = json.Written.Length;
        // Copied into the connection before this returns, so the text may serve the next answer on this thread; written
        // before the header is out, spans would be copied twice.
        var written = response.BodyWriter.WriteAsync(json.WrittenMemory, httpContext.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }
}
