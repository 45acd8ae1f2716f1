using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Tests.Texts;

public sealed class ResourceTests
{
    public static TheoryData<string> AllResources =>
        [.. typeof(ProblemMap).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
            .Select(name => name[..^".resources".Length])];

    [Theory, MemberData(nameof(AllResources))]
    public void German_and_English_have_the_same_keys_and_placeholders(string resource)
    {
        var german = Read(resource, CultureInfo.InvariantCulture);
        var english = Read(resource, CultureInfo.GetCultureInfo("en"));

        Assert.Equal(german.Keys.Order(), english.Keys.Order());
        foreach (var key in german.Keys)
        {
            Assert.Equal(PlaceholdersOf(german[key]), PlaceholdersOf(english[key]));
            Assert.False(string.IsNullOrWhiteSpace(german[key]), key);
            Assert.False(string.IsNullOrWhiteSpace(english[key]), key);
        }
    }

    private static Dictionary<string, string> Read(string resource, CultureInfo culture)
    {
        var texts = new ResourceManager(resource, typeof(ProblemMap).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(texts);
        return texts.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static List<string> PlaceholdersOf(string text) =>
        [.. Regex.Matches(text, @"\{[^}]*\}").Select(match => match.Value).Distinct().Order()];
}
