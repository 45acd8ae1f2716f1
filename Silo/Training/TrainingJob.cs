using System.Text.Json;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;

namespace Matchmaking.Silo.Training;

/// <summary>What the silo tells the process that trains for it, in one line of JSON: the connection string may hold a password.</summary>
/// <param name="Mode">With folder and database: where the data lies.</param>
/// <param name="DataFolder">Holds the models, too.</param>
/// <param name="Database">Connection string for PostgreSQL; null in the embedded mode.</param>
/// <param name="CatalogueFolder">The catalogue of the silo.</param>
/// <param name="Live">Version of the model that answers, to compare with; null while content alone does.</param>
/// <param name="From">What that one has learned from; null where nobody remembers.</param>
/// <param name="TakenBack">What the last model knew that somebody took back, or null.</param>
internal sealed record TrainingJob(
    HostingMode Mode, string DataFolder, string? Database, string CatalogueFolder, string? Live, LearnedFrom? From, LearnedFrom? TakenBack)
{
    public static TrainingJob Of(SiloSettings settings, ModelRegistryView registry) =>
        new(settings.Mode, settings.DataFolder, settings.Database, settings.CatalogueFolder, registry.Live, FromOf(registry.LiveRun), FromOf(registry.TakenBack));

    private static LearnedFrom? FromOf(TrainingRun? run) => run?.Through is { } through ? new LearnedFrom(through, run.Figures.TakeUps) : null;

    public SiloSettings Settings => new() { Mode = Mode, DataFolder = DataFolder, Database = Database, CatalogueFolder = CatalogueFolder };
}

/// <summary>What the process answers when it is done.</summary>
/// <param name="Run">How the training ended.</param>
/// <param name="Model">The model as a file; null where it must not answer.</param>
internal sealed record TrainingResult(TrainingRun Run, byte[]? Model)
{
    public bool IsWhole => Model is not null == (Run is { Version: not null, Objections.Count: 0 });
}

internal static class TrainingJson
{
    /// <summary>Strict: what another program wrote by accident is no job and no result.</summary>
    public static JsonSerializerOptions Options { get; } = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, IgnoreReadOnlyProperties = true };
}
