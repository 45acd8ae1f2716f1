using System.Globalization;
using System.Text;
using Matchmaking.Api.Hosting;

namespace Matchmaking.Api.Companies.Import;

/// <summary>Files in the data folder that say what the first start has done. A process that ends in the middle leaves none.</summary>
internal sealed class FirstStartMarker(MatchmakingSettings settings, TimeProvider clock)
{
    public bool IsSet(string name) => File.Exists(PathOf(name));

    /// <summary>Whole or not at all: written beside, forced to the disk, then renamed.</summary>
    public async Task Set(string name, string done, CancellationToken cancellation)
    {
        var draft = PathOf(name) + ".new";
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{done}, {clock.GetUtcNow():O}\n")), cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, PathOf(name), overwrite: true);
    }

    private string PathOf(string name) => Path.Combine(settings.Data, name);
}
