using Matchmaking.Api.Companies.Import;
using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Health;

/// <summary>Asks everything that requests need, the way requests do.</summary>
internal sealed partial class Readiness(IGrainFactory grains, PracticeCatalogue catalogue, FirstImport import, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Usually the tables behind lists follow within two seconds.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(30);

    /// <summary>What is ready, or null when something is not.</summary>
    public async Task<ReadyAnswer?> Check(CancellationToken cancellation)
    {
        if (import.State == FirstImportState.Open)
            return null;

        try
        {
            // The directory reads a table: silo and storage answer. The recommender answers: it has a model or its fallback.
            var lag = await grains.GetCompanyDirectory().Lag().WaitAsync(Patience, cancellation);
            // Reading says nothing of a full disk. Only a write does.
            await grains.GetCompanyDirectory().ConfirmWrites().WaitAsync(Patience, cancellation);
            var model = await grains.GetRecommender().Model().WaitAsync(Patience, cancellation);
            return new ReadyAnswer(StatusOf(lag), (int)lag.TotalSeconds, catalogue.Version, new ModelAnswer(model.Version, model.Kind), import.State == FirstImportState.Done);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogNotReady(exception);
            return null;
        }
    }

    /// <summary>Who is behind stays in service: other processes read the same tables, and suggestions and changes do not need them.</summary>
    internal static string StatusOf(TimeSpan lag) => lag > Behind ? "behind" : "ready";

    [LoggerMessage(1, LogLevel.Warning, "Not ready.")]
    private partial void LogNotReady(Exception exception);
}
