using System.Globalization;

namespace Matchmaking.Grains.Interfaces;

/// <summary>Ids that callers choose for their changes: same id, same effect.</summary>
public static class OperationId
{
    public const int MaxLength = 100;

    /// <summary>As a regular expression, for documents.</summary>
    public static string Pattern { get; } = string.Create(CultureInfo.InvariantCulture, $"^[!-~]{{1,{MaxLength}}}$");

    /// <summary>1 to 100 visible ASCII characters, no blanks.</summary>
    public static bool IsValid(string? id) => id is { Length: >= 1 and <= MaxLength } && id.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;
}
