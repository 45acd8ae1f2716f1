using Matchmaking.Api.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Matchmaking.Api.OpenApi;

/// <summary>The description of the interface at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiDocument
{
    public static void AddOpenApiDocument(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1", options => options
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Matchmaking",
                    Version = "v1",
                    Description = "What a firm can do for reconciling work and family, with reasons. Errors are application/problem+json (RFC 9457).",
                };
                // The address depends on where it runs; clients know it already.
                document.Servers = [];
                return Task.CompletedTask;
            })
            .AddSchemaTransformer(BodySchemas.Describe)
            .AddOperationTransformer(DescribeParameters)
            .AddOperationTransformer(DescribeLanguage)
            .AddOperationTransformer(DescribeBody)
            .AddOperationTransformer(DescribeProblems));

    /// <summary>Parameters that read themselves look like plain text to the framework.</summary>
    private static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var described in context.Description.ParameterDescriptions)
        {
            if (ParameterSchemas.Of(described.ParameterDescriptor.ParameterType) is { } schema
                && operation.Parameters?.FirstOrDefault(known => known.Name == described.Name) is OpenApiParameter parameter)
                parameter.Schema = schema;
        }

        foreach (var header in context.Description.ActionDescriptor.EndpointMetadata.OfType<HeaderDescription>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = header.Pattern },
            });
        }

        return Task.CompletedTask;
    }

    /// <summary>Answers and refusals under /api speak the language that is asked for.</summary>
    private static Task DescribeLanguage(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = QueryNames.Language,
                In = ParameterLocation.Query,
                Description = "Language of the answer; outweighs Accept-Language.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["de", "en"] },
            });
        }

        return Task.CompletedTask;
    }

    private static async Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyDescription>().SingleOrDefault() is not { } body)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { [body.MediaType] = new() { Schema = await SchemaOf(body.Contract, context, cancellation) } },
        };
    }

    private static async Task<IOpenApiSchema> SchemaOf(Type contract, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(contract, null, cancellation);
        if (contract == typeof(string))
            return schema;
        context.Document!.AddComponent(contract.Name, schema);
        return new OpenApiSchemaReference(contract.Name, context.Document);
    }

    /// <summary>Every answer that is no success is a problem, whatever its status; the framework only knows single statuses.</summary>
    private static Task DescribeProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (operation.Responses?.Remove("400", out var problem) is true)
        {
            problem.Description = "Problem";
            operation.Responses.Add("default", problem);
        }

        return Task.CompletedTask;
    }
}
