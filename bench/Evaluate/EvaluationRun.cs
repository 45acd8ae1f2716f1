using System.Diagnostics;
using System.Globalization;
using Matchmaking.Bench.Evaluate.Sets;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Loads a set, fits and measures the chosen models, and prints each row as soon as it is known.</summary>
internal sealed class EvaluationRun(BenchmarkSet set, EvaluateOptions options)
{
    public EvaluationRow[] Run(Recipe[] chosen)
    {
        var split = set.Load(Path.Combine(options.Data, set.Folder), options.Seed);
        Console.WriteLine($"{set.Name}: {split.Train.Users} users, {split.Train.Items} items, {split.Train.Count} pairs to learn from, {split.Test.Count} to find");
        Print("", set.Measures, "fit s", "rank s");
        foreach (var reference in set.References)
            Print(reference.Name, Texts(reference.Values), "", "");
        var kitchen = new Kitchen(split, set.Recipes);
        return Array.ConvertAll(chosen, recipe => Measure(kitchen, recipe, split));
    }

    private EvaluationRow Measure(Kitchen kitchen, Recipe recipe, Split split)
    {
        var (model, fitSeconds) = kitchen.Fit(recipe.Name);
        var clock = Stopwatch.StartNew();
        var values = set.Measure(model, split);
        var scoreSeconds = clock.Elapsed.TotalSeconds;
        Print(recipe.Name, Texts(values), Seconds(fitSeconds), Seconds(scoreSeconds));
        return new EvaluationRow(recipe.Name, recipe.Settings, values, fitSeconds, scoreSeconds);
    }

    private static string[] Texts(double[] values) => Array.ConvertAll(values, EvaluationPage.Text);

    private static string Seconds(double seconds) => seconds.ToString("f1", CultureInfo.InvariantCulture);

    private static void Print(string name, string[] values, string fit, string score)
    {
        var cells = string.Concat(values.Select(value => value.PadLeft(12)));
        Console.WriteLine($"{name,-32}{cells}{fit,9}{score,9}");
    }
}
