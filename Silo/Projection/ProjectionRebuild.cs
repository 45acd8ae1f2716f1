using Matchmaking.Catalogue;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>Empties the read tables and fills them again from what the grains have stored.</summary>
public static class ProjectionRebuild
{
    /// <summary>Takes the data folder for as long as it lasts: no silo may run on it.</summary>
    /// <returns>How many companies there are.</returns>
    /// <exception cref="SiloStartException">The folder is in use, or the database is newer than the program.</exception>
    public static int Run(SiloSettings settings, TimeProvider clock, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var backlog = new CompanyBacklog(CatalogueReader.Read(settings.CatalogueFolder), clock, loggers.CreateLogger<CompanyBacklog>());
        using var folder = new DataFolder(settings.DataFolder);
        using var database = new SqliteDatabase(folder);
        folder.Open();
        database.Create();
        new SchemaMigrator(database, clock).Apply();

        using var connection = database.OpenForDerivedTables();
        CompanyTables.Clear(connection);
        backlog.Project(connection);
        return connection.Scalar<int>("SELECT count(*) FROM companies");
    }
}
