using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Telemetry;
using Matchmaking.Silo.Training;
using Microsoft.Extensions.Hosting;

// Usage: Silo [rebuild-projection | backup FOLDER] [--data DIR] [--Matchmaking:Mode embedded|server|cluster] [--Matchmaking:Catalogue DIR]
try
{
    if (TrainingProgram.IsAsked(args))
        return TrainingProgram.Run();

    if (Maintenance.IsAsked(args))
        return await Maintenance.Run(args);

    var builder = Host.CreateApplicationBuilder(args);
    builder.AddMatchmakingSilo(SiloSettings.From(builder.Configuration));
    builder.AddLogs();
    builder.AddTelemetry("matchmaking-silo");
    using var host = builder.Build();
    await host.StartAsync();
    Console.WriteLine("Matchmaking: Silo läuft");
    await host.WaitForShutdownAsync();
    return Environment.ExitCode;
}
catch (Exception exception) when (StartFailure.ExitCodeOf(exception) is not null)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return StartFailure.ExitCodeOf(exception)!.Value;
}
