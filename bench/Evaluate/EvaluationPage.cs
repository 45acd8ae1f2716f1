using System.Globalization;
using System.Text;
using Matchmaking.Bench.Evaluate.Sets;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Writes what was measured as a page: our numbers beside the published ones, and how to measure them again.</summary>
internal static class EvaluationPage
{
    public static string Of(BenchmarkSet set, EvaluateOptions options, EvaluationRow[] rows)
    {
        var text = new StringBuilder();
        Add(text, $"# {set.Name}\n\n{set.Protocol}\n");
        Add(text, $"Command: `dotnet run -c Release --project bench -- evaluate --data DIR --set {set.Name} --model {options.Model} --seed {options.Seed}`\n");
        Add(text, $"Machine: {Machine.Describe()}\n");
        Add(text, $"Where the files come from: [bench/Evaluate/README.md](../../bench/Evaluate/README.md). Times are wall-clock seconds; ranking is for all users. Coverage, Gini and overlap are of the first ten of all users, among all items that are ranked; diversity is the mean distance (Jaccard) of two items of a list by their features, where the set has any.\n");
        Add(text, $"| Model | {string.Join(" | ", set.Measures)} | {string.Join(" | ", ListVariety.Names)} | fit s | rank s |");
        Add(text, $"|---|{string.Concat(set.Measures.Concat(ListVariety.Names).Select(_ => "---:|"))}---:|---:|");
        foreach (var reference in set.References)
            Add(text, $"| *{reference.Name}* | {Cells(reference.Values)} |{string.Concat(ListVariety.Names.Select(_ => " |"))} | |");
        foreach (var row in rows)
            Add(text, $"| **{row.Name}** | {Cells([.. row.Values, .. row.Variety.Values])} | {row.FitSeconds:f1} | {row.RankSeconds:f1} |");
        Add(text, $"\nSettings:\n");
        foreach (var row in rows.Where(row => row.Settings.Length > 0))
            Add(text, $"- {row.Name}: {row.Settings}");
        return text.ToString();
    }

    /// <summary>Four digits; empty where nothing is known.</summary>
    public static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Cells(double[] values) => string.Join(" | ", values.Select(Text));

    private static void Add(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
}
