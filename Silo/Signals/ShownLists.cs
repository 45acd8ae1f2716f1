using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Signals;

/// <summary>The table of shown lists. Writing the same again on the same day changes nothing.</summary>
internal static class ShownLists
{
    private const string Day = "yyyy-MM-dd";

    private const string Insert = """
        INSERT INTO shown_lists (company, day, fingerprint, persona, model, practices, shown_at)
        VALUES (@company, @day, @fingerprint, @persona, @model, @practices, @shown_at)
        ON CONFLICT (company, day, fingerprint) DO NOTHING
        """;

    public static void Write(ShownList list, DateTimeOffset at, DbConnection connection) => connection.Execute(
        Insert,
        ("@company", list.Company),
        ("@day", list.Day.ToString(Day, CultureInfo.InvariantCulture)),
        ("@fingerprint", FingerprintOf(list)),
        ("@persona", list.Persona),
        ("@model", list.Model),
        ("@practices", JsonSerializer.Serialize(ToStored(list), ShownJson.Default.StoredPracticeArray)),
        ("@shown_at", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>In the order of companies and days. A row that cannot be read is left out.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="from">First day.</param>
    public static List<ShownList> Read(DbConnection connection, DateOnly from)
    {
        using var command = connection.Command(
            "SELECT company, day, persona, model, practices FROM shown_lists WHERE day >= @from ORDER BY company, day, shown_at, fingerprint",
            ("@from", from.ToString(Day, CultureInfo.InvariantCulture)));
        using var reader = command.ExecuteReader();
        var lists = new List<ShownList>();
        while (reader.Read())
            if (PracticesOf(reader.GetString(4)) is { } practices && DateOnly.TryParseExact(reader.GetString(1), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                lists.Add(new ShownList(reader.GetString(0), day, reader.StringOrNull(2), reader.GetString(3), practices));
        return lists;
    }

    /// <returns>How many lists were too old.</returns>
    public static int DeleteBefore(DbConnection connection, DateOnly day) =>
        connection.Execute("DELETE FROM shown_lists WHERE day < @day", ("@day", day.ToString(Day, CultureInfo.InvariantCulture)));

    public static void DeleteOf(DbConnection connection, CompanyId company) =>
        connection.Execute("DELETE FROM shown_lists WHERE company = @company", ("@company", company.Value));

    private static string FingerprintOf(ShownList list)
    {
        var text = $"{list.Persona}|{string.Join(' ', list.Practices.Select(practice => practice.Practice))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static StoredPractice[] ToStored(ShownList list) =>
        [.. list.Practices.Select(one => new StoredPractice(one.Practice, Math.Round(one.Score, 6), one.Propensity, one.Explore))];

    private static ShownPractice[]? PracticesOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ShownJson.Default.StoredPracticeArray) is { } stored && stored.All(one => one is { Practice: not null, Propensity: > 0 and <= 1 })
                ? [.. stored.Select(one => new ShownPractice(one.Practice, one.Score, one.Propensity, one.Explore))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record StoredPractice(string Practice, double Score, double Propensity, bool Explore);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredPractice[]))]
internal sealed partial class ShownJson : JsonSerializerContext;
