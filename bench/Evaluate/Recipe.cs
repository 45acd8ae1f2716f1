using System.Globalization;
using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Bench.Evaluate;

/// <summary>A model with the settings it is measured with.</summary>
/// <param name="Name">What --model takes.</param>
/// <param name="Settings">The settings, as shown in the table.</param>
internal abstract record Recipe(string Name, string Settings)
{
    /// <summary>The recipe once for each combination of the values in "Name=a|b,Other=c".</summary>
    /// <exception cref="ArgumentException">It has no such setting, or the text is not of that form.</exception>
    public abstract IEnumerable<Recipe> Variants(string text);

    /// <summary>A model without settings.</summary>
    public static Recipe Of(string name, Func<Split, ICandidateModel> fit) => new SingleRecipe(name, "", fit);

    /// <summary>A model described by its options.</summary>
    public static Recipe Of<TOptions>(string name, TOptions options, Func<Split, TOptions, ICandidateModel> fit)
        where TOptions : class =>
        new SingleRecipe(name, Evaluate.Settings.Text(options), split => fit(split, options))
        {
            Vary = text => Evaluate.Settings.Variants(options, text).Select(variant => Of(name, variant, fit)),
        };

    /// <summary>A sum of other recipes.</summary>
    public static Recipe Blend(string name, params (string Name, float Weight)[] parts) => new BlendRecipe(name, parts);
}

/// <param name="Name">What --model takes.</param>
/// <param name="Settings">The settings, as shown in the table.</param>
/// <param name="Fit">Fits it.</param>
internal sealed record SingleRecipe(string Name, string Settings, Func<Split, ICandidateModel> Fit) : Recipe(Name, Settings)
{
    public Func<string, IEnumerable<Recipe>> Vary { get; init; } = _ => throw new ArgumentException($"{Name} has no settings.");

    public override IEnumerable<Recipe> Variants(string text) => Vary(text);
}

/// <param name="Name">What --model takes.</param>
/// <param name="Parts">Other recipes, each with its weight.</param>
internal sealed record BlendRecipe(string Name, (string Name, float Weight)[] Parts)
    : Recipe(Name, string.Join(" + ", Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Weight} {part.Name}"))))
{
    public override IEnumerable<Recipe> Variants(string text) =>
        Assignments.Combine(this, text, (blend, name, value) => blend.With(name, float.Parse(value, CultureInfo.InvariantCulture)));

    private BlendRecipe With(string name, float weight) => Array.Exists(Parts, part => part.Name == name)
        ? new(Name, Array.ConvertAll(Parts, part => part.Name == name ? (name, weight) : part))
        : throw new ArgumentException($"{Name} has no part '{name}'.");
}
