using System.Collections.Concurrent;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>One trained model of each kind that this build knows; trained once for all tests.</summary>
internal static class Trained
{
    public static readonly TrainingCompany[] Firms = TastefulFirms.Of(400);

    private static readonly ConcurrentDictionary<string, Lazy<TrainingOutcome>> ByKind = [];

    public static TrainingOutcome Of(string kind) => ByKind.GetOrAdd(
        kind, one => new(() => new Trainer(Shipped.Catalogue, new TrainingOptions(), [Methods.All.Single(method => method.Kind == one)]).Run(Firms))).Value;
}

/// <summary>Every kind of model that this build can train.</summary>
public static class EveryKind
{
    public static TheoryData<string> Kinds => [.. Methods.All.Select(method => method.Kind)];

    /// <summary>All but popularity, which shows what others do, whatever a firm has done.</summary>
    public static TheoryData<string> KindsThatReadHistories => [.. Methods.All.Select(method => method.Kind).Where(kind => kind != ModelKinds.Popular)];
}
