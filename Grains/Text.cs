namespace Matchmaking.Grains;

/// <summary>Free text from outside.</summary>
internal static class Text
{
    /// <summary>The text without blanks around it, or null when nothing is left.</summary>
    public static string? OrNull(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>One line of 1 to <paramref name="max"/> characters, none of them invisible.</summary>
    public static bool IsLine(string? text, int max) => text is { Length: > 0 } && text.Length <= max && !text.Any(char.IsControl);
}
