using Matchmaking.Api.Http;

namespace Matchmaking.Api.Tables;

/// <summary>How many may wait for a table plan: they are worked out one by one, a quarter of a second each at most.</summary>
internal sealed class TableGate() : Gate(AtOnce)
{
    public const int AtOnce = 16;
}
