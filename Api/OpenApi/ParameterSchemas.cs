using System.Globalization;
using System.Text.Json.Nodes;
using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Spotlights;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Spotlights;
using Microsoft.OpenApi;

namespace Matchmaking.Api.OpenApi;

/// <summary>What the parameters that read themselves accept.</summary>
internal static class ParameterSchemas
{
    /// <summary>Null for parameters that the framework describes well enough.</summary>
    public static OpenApiSchema? Of(Type parameter)
    {
        if (parameter == typeof(Limit))
            return new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = Invariant(Limit.Smallest), Maximum = Invariant(Limit.Largest) };
        if (parameter == typeof(Flag) || parameter == typeof(Explain))
            return new OpenApiSchema { Type = JsonSchemaType.Boolean };
        if (parameter == typeof(CompanyKey) || parameter == typeof(AllianceKey) || parameter == typeof(SlugKey))
            return new OpenApiSchema { Type = JsonSchemaType.String, MinLength = Slug.MinLength, MaxLength = Slug.MaxLength, Pattern = Slug.Expression };
        if (parameter == typeof(CatalogueKey))
            return new OpenApiSchema { Type = JsonSchemaType.String, MinLength = Slug.MinLength, MaxLength = Slug.MaxLength };
        if (parameter == typeof(Day))
            return new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" };
        if (parameter == typeof(MonthKey))
            return new OpenApiSchema { Type = JsonSchemaType.String, Pattern = SpotlightMonth.Expression };
        if (parameter == typeof(PurposeKey))
            return new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. CompanyNames.Purposes.All.Select(name => JsonValue.Create(name))] };
        return null;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
