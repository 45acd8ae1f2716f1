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
                if (call.Arguments[index] is IRefusable { Refusal: { } problem })
                    return ValueTask.FromResult<object?>(new ProblemResult(problem));
            }

            return next(call);
        });
}
