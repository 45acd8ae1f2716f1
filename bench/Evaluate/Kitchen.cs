using System.Diagnostics;
using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Fits each recipe once per run and remembers how long it took; a blend takes as long as its parts together.</summary>
internal sealed class Kitchen(Split split, Recipe[] recipes)
{
    private readonly Dictionary<string, FittedRecipe> fitted = [];

    public FittedRecipe Fit(string name)
    {
        if (!fitted.TryGetValue(name, out var known))
            fitted[name] = known = Fit(Array.Find(recipes, recipe => recipe.Name == name)!);
        return known;
    }

    private FittedRecipe Fit(Recipe recipe)
    {
        if (recipe is SingleRecipe single)
        {
            var clock = Stopwatch.StartNew();
            return new FittedRecipe(single.Fit(split), clock.Elapsed.TotalSeconds);
        }

        var parts = ((BlendRecipe)recipe).Parts;
        var models = Array.ConvertAll(parts, part => Fit(part.Name));
        return new FittedRecipe(
            new Blend([.. models.Zip(parts, (model, part) => new BlendPart(model.Model, part.Weight))]),
            models.Sum(model => model.Seconds));
    }
}

/// <param name="Model">The model.</param>
/// <param name="Seconds">Time to fit it and all its parts.</param>
internal readonly record struct FittedRecipe(ICandidateModel Model, double Seconds);
