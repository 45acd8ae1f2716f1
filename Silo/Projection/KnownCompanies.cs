using System.Data.Common;
using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Partners;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>All companies as matching knows them, followed through the read table. For one reader at a time.</summary>
internal sealed partial class KnownCompanies(Database database, PracticeCatalogue catalogue, ILogger logger)
{
    private const string Changed = "SELECT changed, id, view FROM companies WHERE changed > @watermark ORDER BY changed";

    private readonly Dictionary<string, string> districts = new(StringComparer.Ordinal);

    /// <summary>Null for rows that cannot be read.</summary>
    private Dictionary<string, KnownCompany?> companies = new(StringComparer.Ordinal);
    private long watermark = -1;

    /// <summary>A copy that nothing changes any more.</summary>
    public IReadOnlyDictionary<string, KnownCompany> Snapshot()
    {
        var snapshot = new Dictionary<string, KnownCompany>(companies.Count, StringComparer.Ordinal);
        foreach (var (id, company) in companies)
            if (company is not null)
                snapshot.Add(id, company);
        return snapshot;
    }

    /// <summary>Reads what was written since the last time; whether anything was.</summary>
    public bool Follow(DbConnection connection)
    {
        using var snapshot = database.BeginSnapshot(connection);
        var read = ReadChanged(connection);
        if (connection.Scalar<int>("SELECT count(*) FROM companies") == companies.Count
            && connection.Scalar<long>("SELECT coalesce(max(changed), 0) FROM companies") >= watermark)
            return read > 0;

        // Some were taken out, which leaves no mark on a row.
        (companies, watermark) = (new Dictionary<string, KnownCompany?>(StringComparer.Ordinal), -1);
        ReadChanged(connection);
        return true;
    }

    private int ReadChanged(DbConnection connection)
    {
        using var command = connection.Command(Changed, ("@watermark", watermark));
        using var reader = command.ExecuteReader();
        var read = 0;
        for (; reader.Read(); read++)
        {
            watermark = reader.GetInt64(0);
            companies[reader.GetString(1)] = Show(reader.GetString(1), reader.GetString(2));
        }

        return read;
    }

    /// <summary>One broken company must not hide all others.</summary>
    private KnownCompany? Show(string id, string view)
    {
        try
        {
            return Share(CompanyFactsMapping.Known(JsonSerializer.Deserialize<CompanyView>(view, ViewJson.Options)!, catalogue));
        }
        catch (JsonException exception)
        {
            LogBroken(exception, CompanyId.KeyPrefix + id);
            return null;
        }
    }

    /// <summary>Firms of one district share its name: there are few districts and many firms.</summary>
    private KnownCompany Share(KnownCompany company)
    {
        if (company.Facts.District is not { } district)
            return company;
        if (!districts.TryGetValue(district, out var shared))
            districts.Add(district, shared = district);
        return company with { Facts = company.Facts with { District = shared } };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The row of {Key} cannot be read; no alliance learns of it")]
    private partial void LogBroken(Exception exception, string key);
}
