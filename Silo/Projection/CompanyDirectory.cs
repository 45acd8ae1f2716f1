using System.Runtime.CompilerServices;
using System.Text.Json;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>Reads the directory from the read tables, after waiting a moment for what was acknowledged already.</summary>
internal sealed partial class CompanyDirectory(SqliteDatabase database, CompanyProjector projector, ILogger<CompanyDirectory> logger) : ICompanyDirectory
{
    /// <summary>Longer than this nobody waits: an answer that lags is better than none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string PageOfSummaries = """
        SELECT id, name, headcount, running_measures, district, example
        FROM companies WHERE id > @after ORDER BY id LIMIT @limit
        """;

    public async Task<CompanyPage> Page(string? after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await CatchUp(cancellationToken);

        using var connection = database.Open();
        // One more than asked for tells whether there is a next page.
        using var command = connection.Command(PageOfSummaries, ("@after", after ?? ""), ("@limit", limit + 1));
        using var reader = command.ExecuteReader();
        var items = new List<CompanySummary>();
        while (reader.Read())
            items.Add(Summary(reader));

        return items.Count <= limit ? new CompanyPage(items, null) : new CompanyPage(items[..limit], items[limit - 1].Id);
    }

    public async IAsyncEnumerable<CompanyView> All([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await CatchUp(cancellationToken);

        // One statement sees one state of the database from its first row to its last, whatever is written meanwhile.
        using var connection = database.Open();
        using var command = connection.Command("SELECT view FROM companies ORDER BY id");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return JsonSerializer.Deserialize<CompanyView>(reader.GetString(0), ViewJson.Options)!;
        }
    }

    private static CompanySummary Summary(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Name = reader.GetString(1),
        Headcount = reader.GetInt32(2),
        RunningMeasures = reader.GetInt32(3),
        District = reader.StringOrNull(4),
        Example = reader.GetBoolean(5),
    };

    private async Task CatchUp(CancellationToken cancellationToken)
    {
        try
        {
            await projector.CaughtUp(cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            LogLag(Patience);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory lags behind by more than {Patience}")]
    private partial void LogLag(TimeSpan patience);
}
