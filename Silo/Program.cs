using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.AddMatchmakingSilo(new SiloSettings { DataFolder = builder.Configuration["data"] ?? "var" });
try
{
    await builder.Build().RunAsync();
    return 0;
}
catch (SiloStartException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return exception is DataFolderInUseException ? 2 : 1;
}
