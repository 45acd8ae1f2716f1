using System.Reflection;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>A part of a request (id, parameter, header, body) that may turn out to be unusable when it is read.</summary>
internal interface IRefusable
{
    /// <summary>Why it cannot be used, or null.</summary>
    Problem? Refusal { get; }
}

/// <summary>Answers with the first refusal, of the query or among the arguments, so that handlers only see usable ones.</summary>
internal static class RefusalFilter
{
    public static TBuilder RefusesUnusableRequests<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(static (call, next) =>
        {
            if (QueryNames.Check(call.HttpContext) is { } unusable)
                return ValueTask.FromResult<object?>(new ProblemResult(unusable));

            for (var index = 0; index < call.Arguments.Count; index++)
            {
                if (RefusalOf(call, index) is { } problem)
                    return ValueTask.FromResult<object?>(new ProblemResult(problem));
            }

            return next(call);
        });

    private static Problem? RefusalOf(EndpointFilterInvocationContext call, int index) => call.Arguments[index] switch
    {
        IRefusable refusable => refusable.Refusal,
        IPathId { Mistake: { } mistake } => Problem.Of(RequestRefusal.InvalidParameter, NameOf(call.HttpContext, index), mistake),
        _ => null,
    };

    /// <summary>What the endpoint calls its argument is what the address calls it.</summary>
    private static string NameOf(HttpContext http, int index) =>
        http.GetEndpoint()!.Metadata.GetRequiredMetadata<MethodInfo>().GetParameters()[index].Name!;
}
