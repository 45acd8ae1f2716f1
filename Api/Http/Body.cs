using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Api.Http;

/// <summary>What a JSON body can be read into.</summary>
/// <typeparam name="TSelf">The contract itself.</typeparam>
internal interface IBody<TSelf>
    where TSelf : class
{
    static abstract JsonTypeInfo<TSelf> Json { get; }

    /// <summary>Notes every value that cannot be used.</summary>
    void Check(BodyChecks checks);
}

/// <summary>
/// Describes a body for the OpenAPI document. Not the framework's own metadata: routing would act on that, and answer
/// 404 where 405 is meant.
/// </summary>
internal sealed record BodyDescription(Type Contract, string MediaType);

/// <summary>A JSON body, read and checked: either usable, or the reason why not.</summary>
internal sealed class Body<T> : IRefusable, IEndpointParameterMetadataProvider
    where T : class, IBody<T>
{
    private const int LongestBody = 64 * 1024;
    private readonly T? value;

    private Body(T? value, Problem? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Problem? Refusal { get; }

    /// <summary>The checked body; handlers only run when there is one.</summary>
    public T Value => value ?? throw new InvalidOperationException("The body was refused.");

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyDescription(typeof(T), "application/json"));

    public static async ValueTask<Body<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        if (RequestBytes.AreMissing(http))
            return Refused(Problem.Of(RequestRefusal.MissingBody));
        if (!JsonMediaType.IsJson(http.Request.ContentType) || http.Request.Headers.ContentEncoding.Count > 0)
            return Refused(Problem.Of(RequestRefusal.UnsupportedMediaType));

        var reader = http.Request.BodyReader;
        if (await RequestBytes.ReadAll(http, LongestBody) is not { } bytes)
            return Refused(Problem.Of(RequestRefusal.BodyTooLarge));

        try
        {
            return Read(bytes, http.RequestServices.GetRequiredService<PracticeCatalogue>());
        }
        finally
        {
            reader.AdvanceTo(bytes.End);
        }
    }

    private static Body<T> Read(ReadOnlySequence<byte> bytes, PracticeCatalogue catalogue)
    {
        // Some editors and languages begin UTF-8 with a mark; RFC 8259 allows to ignore it.
        if (bytes.FirstSpan.StartsWith("\uFEFF"u8))
            bytes = bytes.Slice(3);
        T? body;
        try
        {
            if (bytes.IsEmpty)
                return Refused(Problem.Of(RequestRefusal.MissingBody));
            body = JsonSerializer.Deserialize(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray(), T.Json);
        }
        catch (JsonException exception)
        {
            return Refused(JsonMistakes.Find(bytes, T.Json, exception));
        }

        var errors = new FieldErrors();
        if (body is null)
            errors.Add(JsonMistakes.Whole, FieldMistake.NotAnObject);
        else
            body.Check(new BodyChecks(errors, catalogue));
        return errors.Any ? Refused(Problem.Of(RequestRefusal.InvalidBody) with { Errors = errors.List }) : new Body<T>(body, null);
    }

    private static Body<T> Refused(Problem problem) => new(null, problem);
}
