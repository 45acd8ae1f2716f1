namespace Matchmaking.Api.Shell;

/// <summary>Ids of operations for forms.</summary>
internal static class OperationKey
{
#pragma warning disable RS0030 // Chance at the HTTP edge: each form that is shown is an operation of its own.
    public static string New() => Guid.NewGuid().ToString("N");
#pragma warning restore RS0030
}
