using System.Collections.Concurrent;
using System.Reflection;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>
/// Refuses query parameters that an endpoint does not know, or that stand twice: somebody who asks for <c>?dry=true</c>
/// means something by it and must not get the opposite.
/// </summary>
internal static class QueryNames
{
    public const string Language = "lang";

    private static readonly ConcurrentDictionary<MethodInfo, string[]> Known = new();

    /// <summary>Why the query cannot be used, or null.</summary>
    public static Problem? Check(HttpContext http)
    {
        if (!http.Request.QueryString.HasValue)
            return null;

        var errors = new FieldErrors();
        var known = Of(http.GetEndpoint());
        foreach (var (name, values) in http.Request.Query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                errors.Add(name, FieldMistake.Unknown);
            else if (values.Count > 1)
                errors.Add(name, FieldMistake.Repeated);
            else if (name == Language && values is not ["de" or "en" or ""])
                errors.Add(name, FieldMistake.NotOneOf, "de, en");
        }

        return errors.Any ? Problem.Of(RequestRefusal.InvalidParameter) with { Errors = errors.List } : null;
    }

    private static string[] Of(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<MethodInfo>() is { } handler
            ? Known.GetOrAdd(handler, static (handler, endpoint) => [Language, .. Read(handler, endpoint)], endpoint)
            : [Language];

    /// <summary>What the framework takes from the query: plain parameters that are not part of the path.</summary>
    private static IEnumerable<string> Read(MethodInfo handler, Endpoint endpoint)
    {
        var path = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(part => part.Name).ToArray() ?? [];
        return handler.GetParameters()
            .Where(parameter => IsPlain(parameter.ParameterType) && !path.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            .Select(parameter => parameter.Name!);
    }

    private static bool IsPlain(Type type) =>
        type == typeof(string) || type.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static) is not null;
}
