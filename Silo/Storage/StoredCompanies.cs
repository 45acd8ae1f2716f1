using System.Text.Json;
using Matchmaking.Grains;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Silo.Storage;

/// <summary>Reads the rows of companies side by side with their grains: a row is as the last acknowledged write left it.</summary>
internal sealed class StoredCompanies(Database database) : IStoredCompanies
{
    public IReadOnlyDictionary<CompanyId, CompanyState> Read(IReadOnlyCollection<CompanyId> companies)
    {
        var states = new Dictionary<CompanyId, CompanyState>(companies.Count);
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
        {
            var state = JsonSerializer.Deserialize<CompanyState>(reader.GetFieldValue<byte[]>(1), StoredJson.Options);
            states[CompanyId.FromKey(reader.GetString(0))] = CompanyState.Upgrade(state);
        }

        return states;
    }
}
