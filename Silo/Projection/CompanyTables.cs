using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Projection;

/// <summary>Writes the read tables of companies. Writing the same or something older again changes nothing.</summary>
internal static class CompanyTables
{
    /// <summary>Version of the columns and of the JSON in them. Raise it with either: every company is then projected again.</summary>
    public const int Form = 3;

    /// <summary>In the order in which they can be dropped.</summary>
    private static readonly string[] Tables = ["measures", "dismissals", "companies"];

    /// <summary>The scripts that make these tables what they are, and nothing else.</summary>
    private static readonly string[] Scripts = ["company-read-tables", "company-changes", "dismissals"];

    private const string UpsertCompany = """
        INSERT INTO companies (
            id, name, headcount, sector, sector_scheme, shift_share, mobile_share, district, example,
            running_measures, view, form, row_version, changed)
        VALUES (
            @id, @name, @headcount, @sector, @sector_scheme, @shift_share, @mobile_share, @district, @example,
            @running_measures, @view, @form, @row_version, (SELECT coalesce(max(changed), 0) + 1 FROM companies))
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, headcount = excluded.headcount, sector = excluded.sector,
            sector_scheme = excluded.sector_scheme, shift_share = excluded.shift_share,
            mobile_share = excluded.mobile_share, district = excluded.district, example = excluded.example,
            running_measures = excluded.running_measures, view = excluded.view, form = excluded.form,
            row_version = excluded.row_version, changed = excluded.changed
        WHERE excluded.row_version > companies.row_version OR excluded.form <> companies.form
        """;

    private const string MarkDeletion = """
        UPDATE companies SET changed = (SELECT max(changed) + 1 FROM companies)
        WHERE id = (SELECT min(id) FROM companies WHERE id <> @id)
          AND EXISTS (SELECT 1 FROM companies WHERE id = @id AND row_version <= @row_version)
        """;

    /// <summary>Writes all of them or, if the database fails, none. A company that cannot be written is left out alone.</summary>
    /// <returns>Those that were left out, and why.</returns>
    public static IReadOnlyList<(string Id, Exception Reason)> Write(
        IReadOnlyCollection<ProjectedCompany> companies, DbConnection connection, Database database)
    {
        var leftOut = new List<(string Id, Exception Reason)>();
        using var transaction = database.BeginProjection(connection);
        foreach (var (id, company, rowVersion) in companies)
        {
            transaction.Save(nameof(company));
            try
            {
                if (company is null)
                    Delete(id, rowVersion, connection);
                else if (Upsert(company, rowVersion, connection))
                {
                    ReplaceMeasures(company, connection);
                    ReplaceDismissals(company, connection);
                }
            }
            catch (Exception exception) when (exception is not DbException fault || database.IsFaultOfRow(fault))
            {
                transaction.Rollback(nameof(company));
                leftOut.Add((id, exception));
            }

            transaction.Release(nameof(company));
        }

        transaction.Commit();
        return leftOut;
    }

    /// <summary>Whatever has become of the tables: afterwards they are there as the scripts create them, and empty.</summary>
    public static void Recreate(DbConnection connection, Database database)
    {
        using var transaction = database.BeginSchemaChange(connection);
        foreach (var table in Tables)
            connection.Execute($"DROP TABLE IF EXISTS {table}");
        foreach (var script in database.Scripts.Where(script => Scripts.Contains(script.Subject)))
            connection.Execute(script.Text);
        transaction.Commit();
    }

    /// <summary>
    /// What else is derived of it goes with its row. That some row was deleted counts as a change of another one: a number
    /// that is given twice would hide what happened from those who follow the changes.
    /// </summary>
    private static void Delete(string id, long rowVersion, DbConnection connection)
    {
        (string, object?)[] row = [("@id", id), ("@row_version", rowVersion)];
        connection.Execute(MarkDeletion, row);
        connection.Execute("DELETE FROM companies WHERE id = @id AND row_version <= @row_version", row);
    }

    private static bool Upsert(CompanyView company, long rowVersion, DbConnection connection) => connection.Execute(
        UpsertCompany,
        ("@id", company.Id),
        ("@name", company.Profile.Name),
        ("@headcount", company.Profile.Headcount),
        ("@sector", company.Profile.Sector),
        ("@sector_scheme", company.Profile.SectorScheme),
        ("@shift_share", company.Profile.ShiftShare),
        ("@mobile_share", company.Profile.MobileShare),
        ("@district", company.Profile.District),
        ("@example", company.Profile.Example),
        ("@running_measures", company.Measures.Count(measure => measure.Current.State.Runs())),
        ("@view", JsonSerializer.Serialize(company, ViewJson.Options)),
        ("@form", Form),
        ("@row_version", rowVersion)) > 0;

    private static void ReplaceMeasures(CompanyView company, DbConnection connection)
    {
        connection.Execute("DELETE FROM measures WHERE company = @company", ("@company", company.Id));
        foreach (var measure in company.Measures)
            connection.Execute(
                "INSERT INTO measures (company, practice, state, take_up, since) VALUES (@company, @practice, @state, @take_up, @since)",
                ("@company", company.Id),
                ("@practice", measure.Practice),
                ("@state", Word(measure.Current.State)),
                ("@take_up", measure.Current.TakeUp is { } takeUp ? Word(takeUp) : null),
                ("@since", Time(measure.Current.At)));
    }

    private static void ReplaceDismissals(CompanyView company, DbConnection connection)
    {
        connection.Execute("DELETE FROM dismissals WHERE company = @company", ("@company", company.Id));
        // The newest come first: of two about one practice, which only a stored row that is odd has, the later one counts.
        foreach (var dismissal in company.Dismissals.DistinctBy(dismissal => dismissal.Practice))
            connection.Execute(
                "INSERT INTO dismissals (practice, company, reason, runs_out) VALUES (@practice, @company, @reason, @runs_out)",
                ("@practice", dismissal.Practice),
                ("@company", company.Id),
                ("@reason", Word(dismissal.Reason)),
                ("@runs_out", Time(Dismissals.RunsOut(dismissal.At))));
    }

    /// <summary>In UTC, so that times can be compared as text.</summary>
    internal static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>A company, or null where nobody is to see it, and the version of the stored row that says so.</summary>
internal readonly record struct ProjectedCompany(string Id, CompanyView? Company, long RowVersion);
