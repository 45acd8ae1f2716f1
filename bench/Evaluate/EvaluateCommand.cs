using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Bench.Evaluate.Sets;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Measures the learned models on public data sets, by the protocols under which others published their numbers.</summary>
internal sealed class EvaluateCommand : ICommand
{
    private static readonly BenchmarkSet[] Sets = [new MovieLensUltra()];

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
        try
        {
            var table = new EvaluationRun(set, options).Run(recipes);
            if (options.Output is { } folder)
                await File.WriteAllTextAsync(Path.Combine(folder, set.Name + ".md"), EvaluationPage.Of(set, options, table));
            return 0;
        }
        catch (DataFileException problem)
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
