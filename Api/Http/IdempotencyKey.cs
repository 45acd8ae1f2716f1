using System.Reflection;
using Matchmaking.Api.Problems;
using Interfaces = Matchmaking.Grains.Interfaces;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace Matchmaking.Api.Http;

/// <summary>
/// What makes a change one and the same: the client's Idempotency-Key, 1 to 100 visible ASCII characters, or a fresh id
/// for a request that does not carry one.
/// </summary>
internal sealed record IdempotencyKey(string OperationId) : IRefusable, IEndpointParameterMetadataProvider
{
    public const string Header = "Idempotency-Key";

    public Problem? Refusal { get; private init; }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new HeaderDescription(Header, "The same key makes a repeated request have no second effect.", Interfaces.OperationId.Pattern));

    public static ValueTask<IdempotencyKey?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var header = http.Request.Headers[Header];
        if (header.Count > 0)
            return ValueTask.FromResult<IdempotencyKey?>(Read(header));

#pragma warning disable RS0030 // Chance at the HTTP edge: without a key each request is an operation of its own.
        return ValueTask.FromResult<IdempotencyKey?>(new IdempotencyKey(Guid.NewGuid().ToString("N")));
#pragma warning restore RS0030
    }

    /// <summary>Two headers are no key: which of them is meant?</summary>
    private static IdempotencyKey Read(StringValues header)
    {
        var text = header.ToString();
        var usable = header.Count == 1 && Interfaces.OperationId.IsValid(text);
        return new IdempotencyKey(text) { Refusal = usable ? null : Problem.Of(RequestRefusal.InvalidIdempotencyKey) };
    }
}

/// <summary>Describes a header for the OpenAPI document.</summary>
internal sealed record HeaderDescription(string Name, string Description, string Pattern);
