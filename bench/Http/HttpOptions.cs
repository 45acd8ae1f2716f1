using System.Globalization;

namespace Matchmaking.Bench.Http;

/// <summary>What to drive, and how long.</summary>
internal sealed record HttpOptions
{
    public const string Usage = "[--url http://127.0.0.1:5080] [--seconds 12] [--connections 32] [--seed 1] [--pid PID]";

    public Uri Url { get; private init; } = new("http://127.0.0.1:5080");

    /// <summary>Measured seconds per target, spread over the rounds.</summary>
    public int Seconds { get; private init; } = 12;

    public int Connections { get; private init; } = 32;

    public int Seed { get; private init; } = 1;

    /// <summary>Process of the server when it runs on this machine, to read its processor time; null when not asked.</summary>
    public int? Process { get; private init; }

    /// <summary>Null when the arguments make no sense.</summary>
    public static HttpOptions? Read(string[] arguments)
    {
        var options = new HttpOptions();
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (index + 1 == arguments.Length || options.With(arguments[index], arguments[index + 1]) is not { } next)
                return null;
            options = next;
        }

        return options;
    }

    private HttpOptions? With(string name, string value) => name switch
    {
        "--url" when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp => this with { Url = url },
        "--seconds" when Positive(value) is { } seconds => this with { Seconds = seconds },
        "--connections" when Positive(value) is { } connections => this with { Connections = connections },
        "--seed" when Positive(value) is { } seed => this with { Seed = seed },
        "--pid" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var process) => this with { Process = process },
        _ => null,
    };

    private static int? Positive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 10_000 ? number : null;
}
