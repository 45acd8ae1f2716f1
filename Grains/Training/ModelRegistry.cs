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
                : registry with { Answered = [.. registry.Answered.SkipLast(1)], LiveSince = now });

    public static ModelRegistryView ToView(ModelRegistryState registry) => new()
    {
        Live = LiveOf(registry),
        LiveSince = registry.LiveSince,
        Runs = [.. registry.Runs.Reverse()],
        CanRollBack = registry.Answered.Count > 0,
        Before = registry.Answered is [.., var before, _] ? before : null,
    };

    private static string? LiveOf(ModelRegistryState registry) => registry.Answered is [.., var live] ? live : null;

    private static ModelRegistryState Add(ModelRegistryState registry, TrainingRun run, DateTimeOffset now)
    {
        // The same companies teach the same model: that it answers already is no news.
        var published = run is { Version: not null, Objections.Count: 0 };
        var moves = published && LiveOf(registry) != run.Version;
        // Failures are tried again soon; of those in a row the last one stands for all, lest they crowd out what was learned.
        var before = run.Failure is not null && registry.Runs is [.., { Failure: not null }] ? registry.Runs.SkipLast(1) : registry.Runs;
        return registry with
        {
            Runs = [.. before.TakeLast(MostRuns - 1), run with { At = now, Published = published }],
            Answered = moves ? [.. registry.Answered.TakeLast(MostAnswered - 1), run.Version!] : registry.Answered,
            LiveSince = moves ? now : registry.LiveSince,
        };
    }
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ReportTraining))]
internal sealed partial class ModelRequestJson : JsonSerializerContext;
