using System.Data.Common;
using Matchmaking.Silo.Projection;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// What an operator does to the data instead of starting the program: <c>rebuild-projection</c>, which needs the data for
/// itself, and <c>backup FOLDER</c>, which does not.
/// </summary>
public static class Maintenance
{
    public static bool IsAsked(string[] arguments) => arguments is ["rebuild-projection" or "backup", ..];

    /// <returns>The exit code.</returns>
    /// <exception cref="SiloStartException">It cannot be done; the message says why.</exception>
    public static async Task<int> Run(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var folder = arguments is ["backup", var target, ..] && !target.StartsWith('-') ? target : null;
        var builder = Host.CreateApplicationBuilder(arguments[(folder is null ? 1 : 2)..]);
        builder.AddLogs();
        var settings = SiloSettings.From(builder.Configuration);
        if (arguments[0] == "rebuild-projection")
            await Rebuild(builder, settings);
        else
            WriteBackup(settings, folder);
        return 0;
    }

    private static async Task Rebuild(HostApplicationBuilder builder, SiloSettings settings)
    {
        await using var services = builder.Services.BuildServiceProvider();
        try
        {
            var count = await ProjectionRebuild.Run(settings, TimeProvider.System, services.GetRequiredService<ILoggerFactory>());
            Console.WriteLine($"Companies in the read tables: {count}");
        }
        catch (DbException exception)
        {
            throw new SiloStartException($"The read tables could not be rebuilt: {exception.Message}", exception);
        }
    }

    private static void WriteBackup(SiloSettings settings, string? folder)
    {
        if (settings.Mode != HostingMode.Embedded)
            throw new SiloStartException("This database is on PostgreSQL; pg_dump backs it up, see docs/operations.md.");
        if (folder is null)
            throw new SiloStartException("The backup needs a folder to be written to: backup FOLDER.");
        Backup.Write(settings.DataFolder, folder);
        Console.WriteLine($"Backup written to {Path.GetFullPath(folder)}");
    }
}
