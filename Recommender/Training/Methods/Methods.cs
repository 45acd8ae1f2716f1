namespace Matchmaking.Recommender.Training;

/// <summary>The ways to learn that this program has, the simplest first: of two that are equally good the earlier one answers.</summary>
internal static partial class Methods
{
    public static IReadOnlyList<IMethod> All { get; } = Collect();

    private static List<IMethod> Collect()
    {
        List<IMethod> methods =
        [
            new PopularMethod(), new PairMethod(), new PairAndFactorMethod(ModelKinds.PairsWithFactors, FactorSource.Own), new PairAndCommonMethod(),
        ];
        AddMlNet(methods);
        return methods;
    }

    /// <summary>Written where ML.NET is; without it nothing is added.</summary>
    static partial void AddMlNet(List<IMethod> methods);
}
