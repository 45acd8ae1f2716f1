using System.Data.Common;
using System.Text.Json;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>Reads the directory from the read tables, after waiting a moment for what was acknowledged already.</summary>
internal sealed partial class CompanyDirectory(
    Database database, CompanyProjector projector, TimeProvider clock, ILogger<CompanyDirectory> logger) : ICompanyDirectory
{
    /// <summary>Longer than this nobody waits: an answer that lags is better than none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>For a figure beside the point: who asks has little patience, and one company more or less is no matter.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(500);

    private const string PageOfSummaries = """
        SELECT id, name, headcount, running_measures, district, example
        FROM companies WHERE id > @after ORDER BY id LIMIT @limit
        """;

    private const string PageOfViews = "SELECT id, view FROM companies WHERE id > @after ORDER BY id LIMIT @limit";

    private const string DismissalsByReason = """
        SELECT dismissals.reason, count(*)
        FROM dismissals JOIN companies ON companies.id = dismissals.company
        WHERE dismissals.practice = @practice AND dismissals.runs_out > @now AND NOT companies.example
        GROUP BY dismissals.reason
        """;

    public async Task<CompanyPage> Page(string? after, int limit, CancellationToken cancellationToken = default)
    {
        await CatchUp(Patience, cancellationToken);
        var (items, next) = await Read(PageOfSummaries, after, limit, Summary, cancellationToken);
        return new CompanyPage(items, next);
    }

    public async Task<CompanyViewPage> Views(string? after, int limit, CancellationToken cancellationToken = default)
    {
        // Whoever reads on has waited once already.
        if (after is null)
            await CatchUp(Patience, cancellationToken);
        var (items, next) = await Read(PageOfViews, after, limit, View, cancellationToken);
        return new CompanyViewPage(items, next);
    }

    public async Task<IReadOnlyDictionary<DismissalReason, int>> Dismissals(string practice, CancellationToken cancellationToken = default)
    {
        await CatchUp(ShortPatience, cancellationToken);
        await using var connection = database.Open();
        await using var command = connection.Command(
            DismissalsByReason, ("@practice", practice), ("@now", CompanyTables.Time(clock.GetUtcNow())));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<DismissalReason, int>();
        while (await reader.ReadAsync(cancellationToken))
            counts.Add(Enum.Parse<DismissalReason>(reader.GetString(0), ignoreCase: true), reader.GetInt32(1));
        return counts;
    }

    public async Task<TimeSpan> Lag(CancellationToken cancellationToken = default)
    {
        await Read(PageOfSummaries, after: null, limit: 1, Summary, cancellationToken);
        return projector.Lag;
    }

    /// <summary>No statement stays open for the next page: a slow reader would keep the write-ahead log from being folded in.</summary>
    private async Task<(List<T> Items, string? Next)> Read<T>(
        string sql, string? after, int limit, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, CompanyLimits.MaxPage);
        await using var connection = database.Open();
        // One more than asked for tells whether there is a next page.
        await using var command = connection.Command(sql, ("@after", after ?? ""), ("@limit", limit + 1));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<T>();
        string? last = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            if (items.Count == limit)
                return (items, last);
            items.Add(read(reader));
            last = reader.GetString(0);
        }

        return (items, null);
    }

    private static CompanyView View(DbDataReader reader) =>
        JsonSerializer.Deserialize<CompanyView>(reader.GetString(1), ViewJson.Options)!;

    private static CompanySummary Summary(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Name = reader.GetString(1),
        Headcount = reader.GetInt32(2),
        RunningMeasures = reader.GetInt32(3),
        District = reader.StringOrNull(4),
        Example = reader.GetBoolean(5),
    };

    private async Task CatchUp(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await projector.CaughtUp(cancellationToken).WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            LogLag(patience);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory lags behind by more than {Patience}")]
    private partial void LogLag(TimeSpan patience);
}
