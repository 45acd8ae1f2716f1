using System.Globalization;

namespace Matchmaking.Bench.Writes;

/// <summary>How hard and how long to write, and on which disk.</summary>
internal sealed record WritesOptions
{
    public const string Usage = "[--seconds 12] [--callers 32] [--folder .]";

    /// <summary>Measured seconds of each kind.</summary>
    public int Seconds { get; private init; } = 12;

    public int Callers { get; private init; } = 32;

    /// <summary>Both databases lie below it, and go with the end.</summary>
    public string Folder { get; private init; } = ".";

    /// <summary>Null when the arguments make no sense.</summary>
    public static WritesOptions? Read(string[] arguments)
    {
        var options = new WritesOptions();
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (index + 1 == arguments.Length || options.With(arguments[index], arguments[index + 1]) is not { } next)
                return null;
            options = next;
        }

        return options;
    }

    private WritesOptions? With(string name, string value) => name switch
    {
        "--seconds" when Positive(value) is { } seconds => this with { Seconds = seconds },
        "--callers" when Positive(value) is { } callers => this with { Callers = callers },
        "--folder" when Directory.Exists(value) => this with { Folder = value },
        _ => null,
    };

    private static int? Positive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 10_000 ? number : null;
}
