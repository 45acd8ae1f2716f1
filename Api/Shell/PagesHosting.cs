using System.Text.Encodings.Web;
using System.Text.Unicode;
using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Companies.Import;
using Matchmaking.Api.Partners;
using Matchmaking.Api.Spotlights;
using Matchmaking.Api.Training;
using Matchmaking.Api.Hosting;
using Matchmaking.Api.Practices;
using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matchmaking.Api.Shell;

/// <summary>The pages: rendered on the server, without scripts, state in the address.</summary>
public static class PagesHosting
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        // In a build folder the files of wwwroot lie elsewhere; a manifest says where. A published program has none.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddLocalization();
        // Umlauts stay letters: smaller pages, and a source that people can read.
        builder.Services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "matchmaking.form");
        // A table that was checked comes back as one field.
        builder.Services.Configure<FormOptions>(options => options.ValueLengthLimit = CheckedTables.LongestSealed);
        builder.Services.AddSingleton<StyleSheets>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Matchmaking:Operator").Get<Operator>() ?? new Operator());
        builder.Services.AddScoped<Site>();
        builder.Services.AddSingleton<Flash>();
        builder.Services.AddScoped<AllianceNotes>();
        builder.Services.AddSingleton<PracticeWords>();
        builder.Services.AddSingleton<FieldFaults>();
        builder.Services.AddScoped<GapWords>();
        builder.Services.AddSingleton<MeasureWords>();
        builder.Services.AddSingleton<ChangeWords>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        // Before routing, which WebApplication puts first: routes are to see GET, and the path without its language.
        builder.Services.AddTransient<IStartupFilter, LanguagePrefixFilter>();
        return builder;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseWhen(IsPage, pages => pages.UseMiddleware<PageHeaders>().UseMiddleware<ErrorPages>());
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().WithStaticAssets().Add(WithoutCookieUnlessItPosts);
        app.MapCompanyForms();
        app.MapConsentForms();
        app.MapAllianceForms();
        app.MapSpotlightForms();
        app.MapModelForms();
        return app;
    }

    /// <summary>Addresses for programs are left alone: their answers have a form and headers of their own.</summary>
    private static bool IsPage(HttpContext context) => !ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path));

    private static readonly string[] ForPrograms = ["/api", "/health", "/openapi"];

    /// <summary>Razor pages set the antiforgery cookie whenever they are shown; only pages that post need it.</summary>
    private static void WithoutCookieUnlessItPosts(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<PostsFormsAttribute>().Any())
            endpoint.Metadata.Add(new RequireAntiforgeryTokenAttribute(required: false));
    }

    private sealed class LanguagePrefixFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseMiddleware<HeadRequests>();
            app.UseMiddleware<LanguagePrefix>();
            next(app);
        };
    }
}
