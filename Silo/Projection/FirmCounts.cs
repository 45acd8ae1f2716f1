using System.Data.Common;
using Matchmaking.Recommender.Data;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// Firms and what they run, by size and shifts. The fictional examples do not count: "so many firms like yours do this"
/// has to be true.
/// </summary>
internal sealed record FirmCounts(IReadOnlyList<FirmsInGroup> Firms, IReadOnlyList<RunningInGroup> Running)
{
    private const string FirmsByProfile = """
        SELECT headcount, shift_share, count(*) FROM companies WHERE NOT example
        GROUP BY headcount, shift_share ORDER BY headcount, shift_share
        """;

    private const string RunningByProfile = """
        SELECT measures.practice, companies.headcount, companies.shift_share, count(*)
        FROM measures JOIN companies ON companies.id = measures.company
        WHERE measures.state IN ('introduced', 'lived') AND NOT companies.example
        GROUP BY measures.practice, companies.headcount, companies.shift_share
        ORDER BY measures.practice, companies.headcount, companies.shift_share
        """;

    public static FirmCounts None { get; } = new([], []);

    public static FirmCounts Read(Database database)
    {
        using var connection = database.Open();
        using var snapshot = database.BeginSnapshot(connection);
        return new FirmCounts(
            Rows(connection, FirmsByProfile, row => new FirmsInGroup(Group(row, 0), row.GetInt32(2))),
            Rows(connection, RunningByProfile, row => new RunningInGroup(row.GetString(0), Group(row, 1), row.GetInt32(3))));
    }

    public bool Equals(FirmCounts? other) => other is not null && Firms.SequenceEqual(other.Firms) && Running.SequenceEqual(other.Running);

    public override int GetHashCode() => HashCode.Combine(Firms.Count, Running.Count);

    private static PeerGroup Group(DbDataReader row, int column) => PeerGroup.Of(row.GetInt32(column), row.GetDouble(column + 1));

    private static List<T> Rows<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
