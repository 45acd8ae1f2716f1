namespace Matchmaking.Bench.Simulate;

/// <summary>One change, as it is sent or written to a file.</summary>
/// <param name="Method">PUT or POST.</param>
/// <param name="Path">Address without the host.</param>
/// <param name="Key">Idempotency key: sent twice, it has one effect.</param>
/// <param name="Body">JSON.</param>
internal sealed record SimulatedRequest(string Method, string Path, string Key, string Body);
