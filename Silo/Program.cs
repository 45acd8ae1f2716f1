using Matchmaking.Catalogue;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.Hosting;

// Usage: Silo [rebuild-projection | backup FOLDER] [--data DIR] [--Matchmaking:Mode embedded|server|cluster]
try
{
    if (Maintenance.IsAsked(args))
        return await Maintenance.Run(args);

    var builder = Host.CreateApplicationBuilder(args);
    builder.AddMatchmakingSilo(SiloSettings.From(builder.Configuration, builder.Configuration["data"] ?? "var"));
    builder.AddTelemetry("matchmaking-silo");
    await builder.Build().RunAsync();
    return 0;
}
catch (CatalogueException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 3;
}
catch (SiloStartException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return exception is InUseException ? 2 : 1;
}
