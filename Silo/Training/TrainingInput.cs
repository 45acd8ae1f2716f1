using System.Data.Common;
using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Training;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Projection;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Training;

/// <summary>Reads what training may see from the read tables. The fictional examples teach nothing.</summary>
internal static class TrainingInput
{
    private const string All = "SELECT view FROM companies WHERE NOT example ORDER BY id";

    /// <summary>Grows with every change of a company.</summary>
    public static long Watermark(DbConnection connection) => connection.Scalar<long>("SELECT coalesce(max(changed), 0) FROM companies");

    public static int Companies(DbConnection connection) =>
        connection.Scalar<int>("SELECT count(*) FROM companies WHERE NOT example AND EXISTS (SELECT 1 FROM measures WHERE measures.company = companies.id)");

    /// <summary>All companies as they were at one moment.</summary>
    public static List<TrainingCompany> Read(Database database, PracticeCatalogue catalogue, CancellationToken cancellation = default)
    {
        using var connection = database.OpenToRead();
        using var moment = database.BeginSnapshot(connection);
        return Read(connection, catalogue, cancellation);
    }

    /// <summary>The same in a transaction of the caller, who reads more of the same moment.</summary>
    public static List<TrainingCompany> Read(DbConnection connection, PracticeCatalogue catalogue, CancellationToken cancellation = default)
    {
        using var command = connection.Command(All);
        using var reader = command.ExecuteReader();
        var companies = new List<TrainingCompany>();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Show(reader.GetString(0)) is { } company)
                companies.Add(TrainingMapping.ToTraining(company, catalogue));
        }

        return companies;
    }

    /// <summary>A row that cannot be read is reported by those who show it; training does without it.</summary>
    private static CompanyView? Show(string view)
    {
        try
        {
            return JsonSerializer.Deserialize<CompanyView>(view, ViewJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
