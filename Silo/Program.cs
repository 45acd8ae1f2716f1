using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Projection;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// Usage: Silo [rebuild-projection] [--data DIR] [--Matchmaking:Mode embedded|server|cluster]
var rebuild = args is ["rebuild-projection", ..];
var builder = Host.CreateApplicationBuilder(rebuild ? args[1..] : args);
try
{
    var settings = SiloSettings.From(builder.Configuration, builder.Configuration["data"] ?? "var");
    if (rebuild)
    {
        using var services = builder.Services.BuildServiceProvider();
        var count = await ProjectionRebuild.Run(settings, TimeProvider.System, services.GetRequiredService<ILoggerFactory>());
        Console.WriteLine($"Companies in the read tables: {count}");
        return 0;
    }

    builder.AddMatchmakingSilo(settings);
    builder.AddTelemetry("matchmaking-silo");
    await builder.Build().RunAsync();
    return 0;
}
catch (SiloStartException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return exception is InUseException ? 2 : 1;
}
