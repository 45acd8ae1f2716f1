using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.Hosting;

// Usage: Silo [rebuild-projection | backup FOLDER] [--data DIR] [--Matchmaking:Mode embedded|server|cluster] [--Matchmaking:Catalogue DIR]
try
{
    if (Maintenance.IsAsked(args))
        return await Maintenance.Run(args);

    var builder = Host.CreateApplicationBuilder(args);
    builder.AddMatchmakingSilo(SiloSettings.From(builder.Configuration));
    builder.AddTelemetry("matchmaking-silo");
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.ExitCodeOf(exception) is not null)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return StartFailure.ExitCodeOf(exception)!.Value;
}
