using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Api.Hosting;

/// <summary>The actors in the same process. The only file of this project that knows the Silo.</summary>
internal static class EmbeddedSilo
{
    private const int DataFolderInUse = 2;
    private const int CannotStart = 1;

    public static void AddEmbeddedSilo(this WebApplicationBuilder builder, MatchmakingSettings settings) =>
        builder.AddMatchmakingSilo(new SiloSettings { DataFolder = settings.Data, CatalogueFolder = settings.Catalogue });

    /// <summary>The exit code for a silo that cannot start as it was asked to; null for anything else.</summary>
    public static int? ExitCodeOf(Exception exception) => exception switch
    {
        DataFolderInUseException => DataFolderInUse,
        SiloStartException => CannotStart,
        _ => null,
    };
}
