using System.Text.Json.Serialization;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Training;

namespace Matchmaking.Grains.Training;

/// <summary>Decides which model answers. Pure: no clock, no storage, no chance.</summary>
public static class ModelRegistry
{
    /// <summary>Older ones are forgotten.</summary>
    public const int MostRuns = 100;

    /// <summary>So many models can be gone back through.</summary>
    public const int MostAnswered = 10;

    public static Outcome<ModelRegistryState, ModelRefusal> Decide(ModelRegistryState registry, ReportTraining request, DateTimeOffset now)
    {
        var digest = Fingerprint.Of("report", request with { OperationId = "" }, ModelRequestJson.Default.ReportTraining);
        return Operations.Once<ModelRegistryState, ModelRefusal>(
            registry, request.OperationId, digest, ModelRefusal.OperationIdReused, ModelRefusal.InvalidOperationId, () => Add(registry, request.Run, now));
    }

    public static Outcome<ModelRegistryState, ModelRefusal> Decide(ModelRegistryState registry, RollBackModel request, DateTimeOffset now) =>
        Operations.Once<ModelRegistryState, ModelRefusal>(
            registry, request.OperationId, "roll-back", ModelRefusal.OperationIdReused, ModelRefusal.InvalidOperationId,
            () => registry.Answered.Count == 0 ? ModelRefusal.NothingToRollBack
                : request.From is { } from && from != LiveOf(registry) ? ModelRefusal.AnotherAnswers
                : TakeBack(registry, registry.Answered[^1], now));

    public static Outcome<ModelRegistryState, ModelRefusal> Decide(ModelRegistryState registry, AllowModels request) =>
        Operations.Once<ModelRegistryState, ModelRefusal>(
            registry, request.OperationId, "allow", ModelRefusal.OperationIdReused, ModelRefusal.InvalidOperationId, () => registry with { TakenBack = null });

    public static ModelRegistryView ToView(ModelRegistryState registry) => new()
    {
        Live = LiveOf(registry),
        LiveSince = registry.LiveSince,
        Runs = [.. registry.Runs.Reverse()],
        Answered = registry.Answered,
        CanRollBack = registry.Answered.Count > 0,
        Before = registry.Answered is [.., var before, _] ? before : null,
        TakenBack = registry.TakenBack?.MaxBy(model => model.Run.Through ?? DateOnly.MinValue)?.Run,
    };

    private static string? LiveOf(ModelRegistryState registry) => registry.Answered is [.., var live] ? live : null;

    private static ModelRegistryState TakeBack(ModelRegistryState registry, string version, DateTimeOffset now)
    {
        var run = registry.Runs.LastOrDefault(one => one.Version == version && one.Published) ?? new TrainingRun { Version = version };
        return registry with
        {
            Answered = [.. registry.Answered.SkipLast(1)],
            LiveSince = now,
            TakenBack = [.. (registry.TakenBack ?? []).TakeLast(MostAnswered - 1), new TakenBackModel(run with { Tried = null }, now)],
        };
    }

    /// <summary>Taken back itself, or learned by a training that did not know yet that somebody took a model back.</summary>
    private static bool IsTakenBack(ModelRegistryState registry, TrainingRun run, DateTimeOffset now)
    {
        var began = now.AddSeconds(-run.Seconds);
        return (registry.TakenBack ?? []).Any(one => one.Run.Version == run.Version || one.At > began);
    }

    private static ModelRegistryState Add(ModelRegistryState registry, TrainingRun run, DateTimeOffset now)
    {
        // The same companies teach the same model: that it answers already is no news.
        if (run is { Version: not null, Objections.Count: 0 } && IsTakenBack(registry, run, now))
            run = run with { Objections = [ModelObjection.TakenBack] };
        var published = run is { Version: not null, Objections.Count: 0 };
        var moves = published && LiveOf(registry) != run.Version;
        // Failures are tried again soon; of those in a row the last one stands for all, lest they crowd out what was learned.
        var before = run.Failure is not null && registry.Runs is [.., { Failure: not null }] ? registry.Runs.SkipLast(1) : registry.Runs;
        return registry with
        {
            Runs = [.. Remembered(before, LiveOf(registry)), run with { At = now, Published = published }],
            Answered = moves ? [.. registry.Answered.TakeLast(MostAnswered - 1), run.Version!] : registry.Answered,
            LiveSince = moves ? now : registry.LiveSince,
        };
    }

    /// <summary>However long ago the live model was trained: what it knew decides when another one may take its place.</summary>
    private static TrainingRun[] Remembered(IEnumerable<TrainingRun> runs, string? live)
    {
        TrainingRun[] all = [.. runs];
        var origin = Array.FindLastIndex(all, run => run.Published && run.Version == live);
        var from = Math.Max(0, all.Length - (MostRuns - 1));
        return origin < 0 || origin >= from ? all[from..] : [all[origin], .. all[(from + 1)..]];
    }
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ReportTraining))]
internal sealed partial class ModelRequestJson : JsonSerializerContext;
