using System.Text.Json.Serialization;
using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Companies.Export;
using Matchmaking.Api.Companies.Import;
using Matchmaking.Api.Health;
using Matchmaking.Api.Http;
using Matchmaking.Api.OpenApi;
using Matchmaking.Api.Partners;
using Matchmaking.Api.Personas;
using Matchmaking.Api.Practices;
using Matchmaking.Api.Problems;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Spotlights;
using Matchmaking.Api.Tables;
using Matchmaking.Api.Training;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matchmaking.Api.Hosting;

/// <summary>The HTTP interface under <c>/api</c> and <c>/health</c>.</summary>
internal static class ApiHosting
{
    public static void AddApi(this WebApplicationBuilder builder, MatchmakingSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ReasonText>();
        builder.Services.AddSingleton<SpokenReasons>();
        builder.Services.AddSingleton<RecommendationCards>();
        builder.Services.AddSingleton<RecommendationsWriter>();
        builder.Services.AddSingleton<PartnerText>();
        builder.Services.AddSingleton<WrittenPartners>();
        builder.Services.AddSingleton<AllianceAnswers>();
        builder.Services.AddSingleton<Today>();
        builder.Services.AddSingleton<Asides>();
        builder.Services.AddSingleton<CompanyImporter>();
        builder.Services.AddSingleton<ImportGate>();
        builder.Services.AddSingleton<TableGate>();
        builder.Services.AddSingleton<CheckedTables>();
        builder.Services.AddSingleton<TableIntake>();
        builder.Services.AddSingleton<FirstStartMarker>();
        builder.Services.AddSingleton<FirstAlliances>();
        builder.Services.AddSingleton<FirstImport>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService<Announcement>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            ApiJson.Written(json.SerializerOptions);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        builder.AddOpenApiDocument();
    }

    /// <summary>Problems instead of bare statuses, and no changes from other sites. Pages have their own ways and are left alone.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(IsApi, api => api.UseMiddleware<ProblemMiddleware>().UseMiddleware<CrossSiteGuard>());

    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapRecommendations();
        app.MapCompanies();
        app.MapImport();
        app.MapExport();
        app.MapPersonas();
        app.MapPractices();
        app.MapAlliances();
        app.MapPartners();
        app.MapSpotlights();
        app.MapTables();
        app.MapModel();
        app.MapTraining();
        // Its own address for any name would answer unknown names in words of its own.
        app.MapOpenApi("/openapi/v1.json");
    }

    private static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/health")
        || http.Request.Path.StartsWithSegments("/openapi");
}
