using Matchmaking.Recommender.MlNet;

namespace Matchmaking.Recommender.Training;

/// <summary>What ML.NET adds.</summary>
internal static partial class Methods
{
    static partial void AddMlNet(List<IMethod> methods)
    {
        methods.Add(new TreeMethod());
        methods.Add(new PairAndFactorMethod(ModelKinds.PairsWithOneClass, new OneClassFactors()));
    }
}
