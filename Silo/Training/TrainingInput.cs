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
    private const int PageSize = 500;

    private const string Page = "SELECT id, view FROM companies WHERE NOT example AND id > @after ORDER BY id LIMIT @limit";

    /// <summary>Grows with every change of a company.</summary>
    public static long Watermark(DbConnection connection) => connection.Scalar<long>("SELECT coalesce(max(changed), 0) FROM companies");

    public static int Companies(DbConnection connection) =>
        connection.Scalar<int>("SELECT count(*) FROM companies WHERE NOT example AND EXISTS (SELECT 1 FROM measures WHERE measures.company = companies.id)");

    /// <summary>Part by part: nothing stays open that would keep the write-ahead log from being folded in.</summary>
    public static List<TrainingCompany> Read(Database database, PracticeCatalogue catalogue, CancellationToken cancellation = default)
    {
        var companies = new List<TrainingCompany>();
        for (string? after = ""; after is not null; cancellation.ThrowIfCancellationRequested())
            after = ReadPage(database, catalogue, after, companies);
        return companies;
    }

    private static string? ReadPage(Database database, PracticeCatalogue catalogue, string after, List<TrainingCompany> companies)
    {
        using var connection = database.OpenToRead();
        using var command = connection.Command(Page, ("@after", after), ("@limit", PageSize));
        using var reader = command.ExecuteReader();
        string? last = null;
        while (reader.Read())
        {
            last = reader.GetString(0);
            if (Show(reader.GetString(1)) is { } company)
                companies.Add(TrainingMapping.ToTraining(company, catalogue));
        }

        return last;
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
