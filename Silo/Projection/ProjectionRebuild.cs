using Matchmaking.Catalogue;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>Drops the read tables, creates them anew and fills them from what the grains have stored.</summary>
public static class ProjectionRebuild
{
    /// <summary>Takes the database for as long as it lasts: no silo may run on it, not even one of a cluster.</summary>
    /// <returns>How many companies there are.</returns>
    /// <exception cref="SiloStartException">There is no database, it is in use, or newer than the program.</exception>
    public static async Task<int> Run(SiloSettings settings, TimeProvider clock, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var database = settings.OpenDatabase(clock, alone: true);
        var backlog = new CompanyBacklog(database, CatalogueReader.Read(settings.CatalogueFolder), clock, loggers.CreateLogger<CompanyBacklog>());
        await database.TakeExisting();
        new SchemaMigrator(database, clock).Apply();

        using var connection = database.OpenForDerivedTables();
        CompanyTables.Recreate(connection, database);
        backlog.Project(connection);
        return connection.Scalar<int>("SELECT count(*) FROM companies");
    }
}
