using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Matchmaking.Api.Tests;

/// <summary>Dependencies point one way; the web project talks to contracts, and one file puts the actors into the process.</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public void Only_the_embedded_silo_knows_the_silo() =>
        Assert.Equal(["EmbeddedSilo.cs"], FilesThatName(SiloNamespace()));

    [Fact]
    public void Nothing_knows_the_grains_behind_the_contracts_or_the_recommender() =>
        Assert.Empty(FilesThatName(InnerNamespaces()));

    [Theory]
    [InlineData("Matchmaking.Catalogue", new string[0])]
    [InlineData("Matchmaking.Grains.Interfaces", new string[0])]
    [InlineData("Matchmaking.Recommender", new[] { "Matchmaking.Catalogue" })]
    [InlineData("Matchmaking.Grains", new[] { "Matchmaking.Catalogue", "Matchmaking.Grains.Interfaces", "Matchmaking.Recommender" })]
    [InlineData("Matchmaking.Silo", new[] { "Matchmaking.Catalogue", "Matchmaking.Grains", "Matchmaking.Grains.Interfaces", "Matchmaking.Recommender" })]
    [InlineData("Matchmaking.Api", new[] { "Matchmaking.Catalogue", "Matchmaking.Grains.Interfaces", "Matchmaking.Silo" })]
    public void Each_project_knows_only_what_it_may_know(string assembly, string[] known) =>
        Assert.Equal(known, References(assembly).Where(name => name.StartsWith("Matchmaking.", StringComparison.Ordinal)));

    [Fact]
    public void The_recommender_and_the_catalogue_know_neither_actors_nor_web() =>
        Assert.DoesNotContain(
            References("Matchmaking.Recommender").Concat(References("Matchmaking.Catalogue")),
            name => name.StartsWith("Orleans", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Grains_do_not_know_the_web() =>
        Assert.DoesNotContain(References("Matchmaking.Grains"), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

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
