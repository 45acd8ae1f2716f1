using System.Net;
using Matchmaking.Api.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Matchmaking.Api.Hosting;

/// <summary>The web server: where it listens, what it lets in.</summary>
internal static class WebServer
{
    private const string StandardAddress = "http://127.0.0.1:5080";
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static void AddWebServer(this WebApplicationBuilder builder, MatchmakingSettings settings)
    {
        CheckAddresses(builder.Configuration);
        if (AddressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(StandardAddress);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes.LargestDrained;
        });
        // Without its own place, forms opened before a restart could not be sent after it.
        builder.Services.AddDataProtection()
            .SetApplicationName("matchmaking")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data, "keys")));
    }

    private static void CheckAddresses(ConfigurationManager configuration)
    {
        foreach (var address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(address))
                throw new SettingsException($"'{address}' is not an address to listen on; {StandardAddress} would be one.");
        }
    }

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
