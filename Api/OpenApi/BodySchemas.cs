using System.Text.Json.Nodes;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Matchmaking.Api.OpenApi;

/// <summary>What bodies accept beyond what their types say: no unknown members, and only certain words in some members.</summary>
internal static class BodySchemas
{
    private const string Suffix = "Body";

    private static readonly Dictionary<(Type Body, string Member), IReadOnlyList<string>> Words = new()
    {
        [(typeof(MeasureBody), "state")] = CompanyNames.States.All,
        [(typeof(MeasureBody), "takeUp")] = CompanyNames.TakeUps.All,
        [(typeof(Recommendations.FirmMeasureBody), "state")] = CompanyNames.States.All,
        [(typeof(DismissalBody), "reason")] = CompanyNames.DismissalReasons.All,
        [(typeof(CompanyProfileBody), "sectorScheme")] = SectorSchemes.Names.All,
        [(typeof(Recommendations.RecommendationBody), "sectorScheme")] = SectorSchemes.Names.All,
        [(typeof(ChecklistUseBody), "topic")] = ChecklistTopics.All,
    };

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (context.JsonPropertyInfo is null && type.Name.EndsWith(Suffix, StringComparison.Ordinal))
            schema.AdditionalPropertiesAllowed = false;
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (member is OpenApiSchema described && Words.TryGetValue((type, name), out var words))
                described.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
        }

        return Task.CompletedTask;
    }
}
