using System.Data.Common;
using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Grains;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>Finds companies whose stored row is ahead of the read tables, because a process ended in between.</summary>
internal sealed partial class CompanyBacklog(
    Database database, PracticeCatalogue catalogue, TimeProvider clock, ILogger<CompanyBacklog> logger)
{
    private const int PartSize = 50;

    private const string Behind = """
        SELECT stored.GrainIdExtensionString, stored.PayloadBinary, stored.Version
        FROM OrleansStorage AS stored
        LEFT JOIN companies ON companies.id = substr(stored.GrainIdExtensionString, @prefix_length + 1)
        WHERE stored.GrainTypeString = @state AND stored.ServiceId = @service AND stored.PayloadBinary IS NOT NULL
          AND stored.GrainIdExtensionString > @after
          AND (companies.id IS NULL OR companies.row_version < stored.Version OR companies.form <> @form)
        ORDER BY stored.GrainIdExtensionString
        LIMIT @limit
        """;

    private const string RemoveOrphans = """
        DELETE FROM companies
        WHERE id IN (
            SELECT companies.id
            FROM companies
            LEFT JOIN OrleansStorage AS stored
              ON stored.ServiceId = @service AND stored.GrainTypeString = @state
              AND stored.GrainIdExtensionString = @prefix || companies.id AND stored.PayloadBinary IS NOT NULL
            WHERE stored.ServiceId IS NULL)
        """;

    /// <summary>Projects them, part by part, and takes out companies that are stored no more.</summary>
    public void Project(DbConnection connection)
    {
        connection.Execute(
            RemoveOrphans, ("@prefix", CompanyId.KeyPrefix), ("@state", GrainStates.Company), ("@service", GrainStates.ServiceId));

        var after = "";
        while (Read(after, connection) is { Count: > 0 } rows)
        {
            foreach (var (id, reason) in CompanyTables.Write([.. rows.Select(Show).OfType<ProjectedCompany>()], connection, database))
                LogBroken(reason, CompanyId.KeyPrefix + id);
            after = rows[^1].Key;
        }
    }

    private static List<StoredRow> Read(string after, DbConnection connection)
    {
        using var command = connection.Command(
            Behind,
            ("@state", GrainStates.Company),
            ("@service", GrainStates.ServiceId),
            ("@prefix_length", CompanyId.KeyPrefix.Length),
            ("@form", CompanyTables.Form),
            ("@after", after),
            ("@limit", PartSize));
        using var reader = command.ExecuteReader();
        var rows = new List<StoredRow>();
        while (reader.Read())
            rows.Add(new StoredRow(reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2)));
        return rows;
    }

    /// <summary>Null for a row that cannot be shown: one broken company must not hide all others.</summary>
    private ProjectedCompany? Show(StoredRow row)
    {
        try
        {
            var company = CompanyState.Upgrade(JsonSerializer.Deserialize<CompanyState>(row.Payload, StoredJson.Options));
            var id = CompanyId.FromKey(row.Key).Value;
            return new ProjectedCompany(id, company.Removal is null ? CompanyMapping.ToView(id, company, clock.GetUtcNow(), catalogue) : null, row.Version);
        }
        catch (Exception exception) when (exception is not DbException)
        {
            LogBroken(exception, row.Key);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored row of {Key} cannot be read and is missing from the directory")]
    private partial void LogBroken(Exception exception, string key);

    private readonly record struct StoredRow(string Key, byte[] Payload, long Version);
}
