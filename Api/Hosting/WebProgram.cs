using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;

namespace Matchmaking.Api.Hosting;

/// <summary>The whole program, ready to run: web server, actors, interface, pages. Tests start the same one.</summary>
internal static class WebProgram
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebProgram).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = MatchmakingSettings.From(builder.Configuration);
        builder.AddWebServer(settings);
        builder.AddEmbeddedSilo(settings);
        builder.AddApi(settings);
        builder.AddPages();

        var app = builder.Build();
        app.UseMiddleware<RequestSpan>();
        app.UseApi();
        app.MapApi();
        app.MapPages();
        return app;
    }
}
