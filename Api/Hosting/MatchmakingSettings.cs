using Matchmaking.Catalogue;

namespace Matchmaking.Api.Hosting;

/// <summary>What can be configured under <c>Matchmaking:</c>, by command line, environment or file.</summary>
internal sealed record MatchmakingSettings
{
    private const string Section = "Matchmaking";

    /// <summary><c>Matchmaking:Data</c>, or <c>data</c> as for the silo: folder for everything that is stored; <c>var</c> in the current folder when not set.</summary>
    public required string Data { get; init; }

    /// <summary><c>Matchmaking:Catalogue</c>: folder of the catalogue; the one that was shipped when not set.</summary>
    public required string Catalogue { get; init; }

    /// <summary><c>Matchmaking:Examples</c>: whether the first start imports the fictional example companies; true when not set.</summary>
    public required bool Examples { get; init; }

    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static MatchmakingSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new MatchmakingSettings
        {
            Data = FolderOf("Data", section["Data"] ?? configuration["data"] ?? "var"),
            Catalogue = FolderOf("Catalogue", section["Catalogue"] ?? CatalogueDirectory.Default),
            Examples = FlagOf(section, "Examples", standard: true),
        };
    }

    private static string FolderOf(string key, string folder)
    {
        try
        {
            return Path.GetFullPath(folder);
        }
        catch (ArgumentException)
        {
            throw new SettingsException($"{Section}:{key} is '{folder}', but a folder is expected.");
        }
    }

    private static bool FlagOf(IConfigurationSection section, string key, bool standard)
    {
        if (section[key] is not { Length: > 0 } text)
            return standard;
        return bool.TryParse(text, out var flag) ? flag : throw new SettingsException($"{Section}:{key} is '{text}', but true or false is expected.");
    }
}

/// <summary>The program was configured in a way that it cannot start with; the message is a sentence for the person who did.</summary>
internal sealed class SettingsException(string sentence) : Exception(sentence);
