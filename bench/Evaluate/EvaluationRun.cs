using System.Diagnostics;
using System.Globalization;
using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Loads a set, fits and measures the chosen models, and prints each row as soon as it is known.</summary>
internal sealed class EvaluationRun(BenchmarkSet set, EvaluateOptions options)
{
    /// <summary>Measures on the test split, beside what others reached.</summary>
    public EvaluationRow[] Measure(Recipe[] recipes)
    {
        var kitchens = Open(split => split);
        foreach (var reference in set.References)
            Print(reference.Name, [.. Texts(reference.Values), .. ListVariety.Names.Select(_ => "")], "", "");
        return Array.ConvertAll(recipes, recipe => Measure(recipe, recipe.Name, kitchens));
    }

    /// <summary>Measures settings on a validation split taken from the training pairs; the test split is not looked at.</summary>
    public void Tune(Recipe recipe, string settings)
    {
        var kitchens = Open(split => set.Validation(split, options.Seed));
        foreach (var variant in recipe.Variants(settings))
            Measure(variant, variant.Settings, kitchens);
    }

    private Kitchen[] Open(Func<Split, Split> choose)
    {
        var splits = Array.ConvertAll(set.Load(Path.Combine(options.Data, set.Folder), options.Seed), split => choose(split));
        var first = splits[0];
        Console.WriteLine($"{set.Name}: {first.Train.Users} users, {first.Train.Items} items, {first.Train.Count} pairs to learn from, {first.Test.Count} to find, splits: {splits.Length}");
        Print("", [.. set.Measures, .. ListVariety.Names], "fit s", "rank s");
        return Array.ConvertAll(splits, split => new Kitchen(split, set.Recipes));
    }

    private EvaluationRow Measure(Recipe recipe, string title, Kitchen[] kitchens)
    {
        var sums = new double[set.Measures.Length];
        var varieties = new List<ListVariety>();
        double fitSeconds = 0, rankSeconds = 0;
        foreach (var kitchen in kitchens)
        {
            var fitted = kitchen.Fit(recipe);
            var clock = Stopwatch.StartNew();
            var full = FullRanking.Run(fitted.Model, kitchen.Split.Task);
            var values = set.Measure(full, fitted.Model, kitchen.Split);
            rankSeconds += clock.Elapsed.TotalSeconds;
            varieties.Add(ListVariety.Of(full, kitchen.Split));
            fitSeconds += fitted.Seconds;
            for (var i = 0; i < sums.Length; i++)
                sums[i] += values[i] / kitchens.Length;
        }

        var variety = ListVariety.Mean(varieties);
        Print(title, Texts([.. sums, .. variety.Values]), Seconds(fitSeconds), Seconds(rankSeconds));
        return new EvaluationRow(recipe.Name, recipe.Settings, sums, variety, fitSeconds, rankSeconds);
    }

    private static string[] Texts(double[] values) => Array.ConvertAll(values, EvaluationPage.Text);

    private static string Seconds(double seconds) => seconds.ToString("f1", CultureInfo.InvariantCulture);

    private static void Print(string name, string[] values, string fit, string rank)
    {
        var cells = string.Concat(values.Select(value => value.PadLeft(14)));
        Console.WriteLine($"{name,-32}{cells}{fit,9}{rank,9}");
    }
}
