namespace Matchmaking.Api.Shell;

/// <summary>Ids of operations for forms.</summary>
internal static class OperationKey
{
    /// <summary>Longest that a form may send, in characters. Actors take 100; a form may append what it changes.</summary>
    public const int Longest = 40;

#pragma warning disable RS0030 // Chance at the HTTP edge: each form that is shown is an operation of its own.
    public static string New() => Guid.NewGuid().ToString("N");
#pragma warning restore RS0030
}
