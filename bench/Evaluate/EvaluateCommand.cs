using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Bench.Evaluate.Sets;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Measures the learned models on public data sets, by the protocols under which others published their numbers.</summary>
internal sealed class EvaluateCommand : ICommand
{
    private static readonly BenchmarkSet[] Sets =
    [
        new MovieLensUltra(), new Gowalla(), new MovieLensLeaveOneOut(), new CiteULike(10), new CiteULike(1), new SmallSample(),
        new MovieLens100K(Newcomers.None), new MovieLens100K(Newcomers.Users), new MovieLens100K(Newcomers.Items),
    ];

    public string Name => "evaluate";

    public string Usage => EvaluateOptions.Usage;

    public async Task<int> Run(string[] arguments)
    {
        if (EvaluateOptions.Parse(arguments) is not { } options)
            return 2;
        if (Array.Find(Sets, set => set.Name == options.Set) is not { } set)
            return Refuse($"There is no set '{options.Set}'; there are {string.Join(", ", Sets.Select(set => set.Name))}.");
        Recipe[] recipes = [.. set.Recipes.Where(recipe => options.Model == "all" || recipe.Name == options.Model)];
        if (recipes.Length == 0)
            return Refuse($"There is no model '{options.Model}' for {set.Name}; there are {string.Join(", ", set.Recipes.Select(recipe => recipe.Name))}.");
        if (options.Tune is not null && recipes.Length > 1)
            return Refuse("--tune takes one --model.");
        try
        {
            var run = new EvaluationRun(set, options);
            if (options.Tune is { } settings)
                run.Tune(recipes[0], settings);
            else if (run.Measure(recipes) is var rows && options.Output is { } folder)
                await File.WriteAllTextAsync(Path.Combine(folder, set.Name + ".md"), EvaluationPage.Of(set, options, rows));
            return 0;
        }
        catch (Exception problem) when (problem is DataFileException or ArgumentException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
