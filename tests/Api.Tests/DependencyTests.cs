using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Matchmaking.Api.Tests;

/// <summary>The web project talks to contracts. One file puts the actors into the process.</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public void Only_the_embedded_silo_knows_the_silo() =>
        Assert.Equal(["EmbeddedSilo.cs"], FilesThatName(SiloNamespace()));

    [Fact]
    public void Nothing_knows_the_grains_behind_the_contracts_or_the_recommender() =>
        Assert.Empty(FilesThatName(InnerNamespaces()));

    private static List<string> FilesThatName(Regex name) =>
        [.. Directory.EnumerateFiles(ApiFolder(), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && name.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileName(file))];

    private static string ApiFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "Api"));

    [GeneratedRegex(@"Matchmaking\.Silo\b")]
    private static partial Regex SiloNamespace();

    [GeneratedRegex(@"Matchmaking\.Recommender\b|Matchmaking\.Grains\.(?!Interfaces)|Matchmaking\.Grains;")]
    private static partial Regex InnerNamespaces();
}
