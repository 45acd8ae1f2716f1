using System.Globalization;

namespace Matchmaking.Bench.Feedback;

/// <summary>How large a country, and how often it is asked.</summary>
internal sealed record FeedbackOptions
{
    public const string Usage = "[--companies 300] [--rounds 6] [--seed 1]";

    public int Companies { get; private init; } = 300;

    public int Rounds { get; private init; } = 6;

    public int Seed { get; private init; } = 1;

    /// <summary>Null when the arguments make no sense.</summary>
    public static FeedbackOptions? Read(string[] arguments)
    {
        var options = new FeedbackOptions();
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (index + 1 == arguments.Length || options.With(arguments[index], arguments[index + 1]) is not { } next)
                return null;
            options = next;
        }

        return options;
    }

    private FeedbackOptions? With(string name, string value) => name switch
    {
        "--companies" when Number(value, 200_000) is { } companies => this with { Companies = companies },
        "--rounds" when Number(value, 100) is { } rounds => this with { Rounds = rounds },
        "--seed" when Number(value, 10_000) is { } seed => this with { Seed = seed },
        _ => null,
    };

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
