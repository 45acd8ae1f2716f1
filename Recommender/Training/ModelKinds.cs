namespace Matchmaking.Recommender.Training;

/// <summary>Names of the ways to learn, as model files, figures and pages carry them. Never renamed.</summary>
public static class ModelKinds
{
    /// <summary>What is common among similar firms.</summary>
    public const string Popular = "popular";

    /// <summary>Weights by pairs; measures and traits by EASE.</summary>
    public const string Pairs = "pairs";

    /// <summary>The same, with feature-aware iALS factors beside.</summary>
    public const string PairsWithFactors = "pairs-factors";

    /// <summary>Weights by pairs, with what is common among similar firms beside.</summary>
    public const string PairsWithCommon = "pairs-common";

    /// <summary>LambdaMART trees on top of the weights.</summary>
    public const string Trees = "trees";

    /// <summary>Weights by pairs, with one-class factors of ML.NET beside.</summary>
    public const string PairsWithOneClass = "pairs-one-class";

    public static IReadOnlyList<string> All { get; } = [Popular, Pairs, PairsWithFactors, PairsWithCommon, Trees, PairsWithOneClass];
}
