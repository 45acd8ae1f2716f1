using Matchmaking.Api.Http;

namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// How many tables may be in memory at a time: each is up to 32 MiB, its rows are several times that, and more of them
/// side by side would only wait for the same disk.
/// </summary>
internal sealed class ImportGate() : Gate(AtOnce)
{
    public const int AtOnce = 2;
}
