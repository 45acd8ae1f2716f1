using Matchmaking.Api.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Matchmaking.Api.Tests;

/// <summary>The program as <c>./run</c> starts it, apart from the port.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningProgram(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.Single());

    public static async Task<RunningProgram> Start(string data, bool examples = false, params string[] arguments)
    {
        var app = WebProgram.Build(
        [
            "--urls", "http://127.0.0.1:0", "--data", data, $"--Matchmaking:Examples={examples}",
            "--Logging:LogLevel:Default=Warning", "--environment=Production", .. arguments,
        ]);
        await app.StartAsync();
        return new RunningProgram(app);
    }

    public HttpClient CreateClient(string language = "de")
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
