using System.Text.Json;
using Matchmaking.Grains;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Storage;

/// <summary>Reads the rows of companies side by side with their grains: a row is as the last acknowledged write left it.</summary>
internal sealed partial class StoredCompanies(Database database, ILogger<StoredCompanies> logger) : IStoredCompanies
{
    public IReadOnlyDictionary<CompanyId, CompanyState?> Read(IReadOnlyCollection<CompanyId> companies)
    {
        var states = new Dictionary<CompanyId, CompanyState?>(companies.Count);
        if (companies.Count == 0)
            return states;

        (string Name, object? Value)[] keys = [.. companies.Select((company, index) => ($"@key{index}", (object?)company.Key))];
        var sql = $"""
            SELECT GrainIdExtensionString, PayloadBinary
            FROM OrleansStorage
            WHERE ServiceId = @service AND GrainTypeString = @state AND PayloadBinary IS NOT NULL
              AND GrainIdExtensionString IN ({string.Join(", ", keys.Select(key => key.Name))})
            """;
        using var connection = database.Open();
        using var command = connection.Command(sql, [("@service", GrainStates.ServiceId), ("@state", GrainStates.Company), .. keys]);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            states[CompanyId.FromKey(reader.GetString(0))] = Show(reader.GetString(0), reader.GetFieldValue<byte[]>(1));
        return states;
    }

    public bool Contains(CompanyId company) => Read([company]).TryGetValue(company, out var state) && state?.Removal is null;

    /// <summary>Null for a row that cannot be read: one broken company must not stop a table with thousands of others.</summary>
    private CompanyState? Show(string key, byte[] payload)
    {
        try
        {
            return CompanyState.Upgrade(JsonSerializer.Deserialize<CompanyState>(payload, StoredJson.Options));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            LogBroken(exception, key);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored row of {Key} cannot be read; no table can be imported into it")]
    private partial void LogBroken(Exception exception, string key);
}
