using System.Globalization;

namespace Matchmaking.Bench.Evaluate;

/// <param name="Data">Folder with one folder per set.</param>
/// <param name="Set">Name of the set.</param>
/// <param name="Model">Name of one model, or "all".</param>
/// <param name="Seed">For everything drawn by chance.</param>
/// <param name="Output">Folder the page is written to; none when null.</param>
/// <param name="Tune">Settings to try on a validation split, as in "Alpha=0.8|1,Beta=0.3"; null measures on the test split.</param>
internal sealed record EvaluateOptions(string Data, string Set, string Model, int Seed, string? Output, string? Tune)
{
    public const string Usage = "--data DIR --set NAME [--model NAME|all] [--seed N] [--out DIR] [--tune Setting=A|B,…]";

    private static readonly string[] Names = ["data", "set", "model", "seed", "out", "tune"];

    /// <summary>Reads the arguments; null and a sentence on the error output when they do not fit.</summary>
    public static EvaluateOptions? Parse(string[] arguments)
    {
        var given = new Dictionary<string, string>();
        for (var at = 0; at < arguments.Length; at += 2)
        {
            if (at + 1 == arguments.Length || !arguments[at].StartsWith("--", StringComparison.Ordinal) || !Names.Contains(arguments[at][2..]))
                return Refuse($"'{arguments[at]}' is unknown or has no value.");
            given[arguments[at][2..]] = arguments[at + 1];
        }

        if (!given.TryGetValue("data", out var data) || !given.TryGetValue("set", out var set))
            return Refuse("--data and --set are needed.");
        if (!int.TryParse(given.GetValueOrDefault("seed", "1"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed))
            return Refuse("--seed takes a whole number.");
        return new EvaluateOptions(
            data, set, given.GetValueOrDefault("model", "all"), seed, given.GetValueOrDefault("out"), given.GetValueOrDefault("tune"));
    }

    private static EvaluateOptions? Refuse(string why)
    {
        Console.Error.WriteLine($"{why} usage: bench evaluate {Usage}");
        return null;
    }
}
