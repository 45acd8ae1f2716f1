using System.Text.Json.Nodes;
using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Matchmaking.Api.Recommendations;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Matchmaking.Api.OpenApi;

/// <summary>What bodies accept beyond what their types say: no unknown members, and only certain words in some members.</summary>
internal static class BodySchemas
{
    private const string Suffix = "Body";

    /// <summary>Members, or lists of them, that take one of a few words. A test asks each body and compares.</summary>
    private static readonly Dictionary<(Type Body, string Member), IReadOnlyList<string>> Words = new()
    {
        [(typeof(CompanyProfileBody), "sectorScheme")] = SectorSchemes.Names.All,
        [(typeof(MeasureBody), "state")] = CompanyNames.States.All,
        [(typeof(MeasureBody), "takeUp")] = CompanyNames.TakeUps.All,
        [(typeof(ChecklistUseBody), "topic")] = ChecklistTopics.All,
        [(typeof(DismissalBody), "reason")] = CompanyNames.DismissalReasons.All,
        [(typeof(RecommendationBody), "sectorScheme")] = SectorSchemes.Names.All,
        [(typeof(FirmMeasureBody), "state")] = CompanyNames.States.All,
        [(typeof(AllianceProfileBody), "region")] = AllianceNames.Regions.All,
        [(typeof(AllianceNeedsBody), "sizes")] = AllianceNames.Sizes.All,
        [(typeof(SeatBody), "kind")] = AllianceNames.Kinds.All,
        [(typeof(OfferBody), "state")] = AllianceNames.OfferStates.All,
        [(typeof(AllianceMeasureBody), "kind")] = AllianceNames.MeasureKinds.All,
        [(typeof(AllianceMeasureBody), "topic")] = ChecklistTopics.All,
        [(typeof(ApproachBody), "outcome")] = AllianceNames.ApproachOutcomes.All,
    };

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (type.Name.EndsWith(Suffix, StringComparison.Ordinal))
            schema.AdditionalPropertiesAllowed = false;
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (member is OpenApiSchema described && Words.TryGetValue((type, name), out var words))
                (described.Items as OpenApiSchema ?? described).Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
        }

        return Task.CompletedTask;
    }
}
