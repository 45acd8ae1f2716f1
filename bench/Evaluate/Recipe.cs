using System.Globalization;
using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Bench.Evaluate;

/// <summary>A model with the settings it is measured with.</summary>
/// <param name="Name">What --model takes.</param>
/// <param name="Settings">The settings, as shown in the table.</param>
internal abstract record Recipe(string Name, string Settings)
{
    /// <summary>A model of its own, described by its options.</summary>
    public static Recipe Of<TOptions>(string name, TOptions options, Func<Split, TOptions, ICandidateModel> fit) =>
        new SingleRecipe(name, SettingsText.Of(options), split => fit(split, options));

    /// <summary>A sum of other recipes.</summary>
    public static Recipe Blend(string name, params (string Name, float Weight)[] parts) => new BlendRecipe(name, parts);
}

/// <param name="Name">What --model takes.</param>
/// <param name="Settings">The settings, as shown in the table.</param>
/// <param name="Fit">Fits it.</param>
internal sealed record SingleRecipe(string Name, string Settings, Func<Split, ICandidateModel> Fit) : Recipe(Name, Settings);

/// <param name="Name">What --model takes.</param>
/// <param name="Parts">Other recipes, each with its weight.</param>
internal sealed record BlendRecipe(string Name, (string Name, float Weight)[] Parts)
    : Recipe(Name, string.Join(" + ", Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Weight} {part.Name}"))));
