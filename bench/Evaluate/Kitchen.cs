using System.Diagnostics;
using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Bench.Evaluate;

/// <summary>
/// Fits recipes on one split and remembers how long it took; a blend takes as long as its parts together. Only parts of
/// blends stay in memory, the others are of no use once they are measured.
/// </summary>
internal sealed class Kitchen(Split split, Recipe[] recipes)
{
    private readonly Dictionary<Recipe, FittedRecipe> fitted = [];

    public Split Split => split;

    /// <summary>Fits a recipe; the parts of a blend are among the known ones.</summary>
    public FittedRecipe Fit(Recipe recipe)
    {
        if (recipe is BlendRecipe blend)
            return Fit(blend);
        if (!Array.Exists(recipes, known => ReferenceEquals(known, recipe)) || !IsPart(recipe))
            return FitAlone((SingleRecipe)recipe);
        if (!fitted.TryGetValue(recipe, out var known))
            fitted[recipe] = known = FitAlone((SingleRecipe)recipe);
        return known;
    }

    private bool IsPart(Recipe recipe) => recipes.OfType<BlendRecipe>().SelectMany(blend => blend.Parts).Any(part => part.Name == recipe.Name);

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
