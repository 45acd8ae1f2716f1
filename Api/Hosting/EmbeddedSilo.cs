using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Telemetry;

namespace Matchmaking.Api.Hosting;

/// <summary>The actors: in the same process, or in a cluster. The only file of this project that knows the Silo.</summary>
internal static class EmbeddedSilo
{
    public static void AddEmbeddedSilo(this WebApplicationBuilder builder, MatchmakingSettings settings)
    {
        builder.AddLogs();
        var silo = SiloSettings.From(builder.Configuration, settings.Data, settings.Catalogue);
        if (silo.Mode == HostingMode.Cluster)
            builder.AddMatchmakingClient(silo);
        else
            builder.AddMatchmakingSilo(silo);
        builder.AddTelemetry("matchmaking");
    }

    /// <summary>The exit code of what an operator asked to do to the data, or null when the program is to start.</summary>
    public static async Task<int?> Maintain(string[] arguments) => Maintenance.IsAsked(arguments) ? await Maintenance.Run(arguments) : null;

    /// <summary>The exit code for what keeps the silo or the catalogue from starting; null for anything else.</summary>
    public static int? ExitCodeOf(Exception exception) => Silo.Hosting.StartFailure.ExitCodeOf(exception);
}
