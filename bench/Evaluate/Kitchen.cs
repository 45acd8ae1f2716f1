using System.Diagnostics;
using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Bench.Evaluate;

/// <summary>Fits recipes on one split, each once, and remembers how long it took; a blend takes as long as its parts together.</summary>
internal sealed class Kitchen(Split split, Recipe[] recipes)
{
    private readonly Dictionary<Recipe, FittedRecipe> fitted = [];

    public Split Split => split;

    /// <summary>Fits a recipe; the parts of a blend are among the known ones.</summary>
    public FittedRecipe Fit(Recipe recipe)
    {
        if (recipe is BlendRecipe blend)
            return Fit(blend);
        if (!Array.Exists(recipes, known => ReferenceEquals(known, recipe)))
            return FitAlone((SingleRecipe)recipe); // A variant that is tried once need not stay in memory.
        if (!fitted.TryGetValue(recipe, out var known))
            fitted[recipe] = known = FitAlone((SingleRecipe)recipe);
        return known;
    }

    private FittedRecipe FitAlone(SingleRecipe recipe)
    {
        var clock = Stopwatch.StartNew();
        return new FittedRecipe(recipe.Fit(split), clock.Elapsed.TotalSeconds);
    }

    private FittedRecipe Fit(BlendRecipe blend)
    {
        var models = Array.ConvertAll(blend.Parts, part => Fit(Array.Find(recipes, recipe => recipe.Name == part.Name)!));
        return new FittedRecipe(
            new Blend([.. models.Zip(blend.Parts, (model, part) => new BlendPart(model.Model, part.Weight))]),
            models.Sum(model => model.Seconds));
    }
}

/// <param name="Model">The model.</param>
/// <param name="Seconds">Time to fit it and all its parts.</param>
internal readonly record struct FittedRecipe(ICandidateModel Model, double Seconds);
