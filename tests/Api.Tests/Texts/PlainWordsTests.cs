using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Tests.Texts;

public sealed partial class PlainWordsTests
{
    private const int LongestSentence = 15;

    public static TheoryData<string> AllResources => ResourceTests.AllResources;

    [Theory, MemberData(nameof(AllResources))]
    public void No_sentence_of_the_interface_has_more_than_fifteen_words(string resource)
    {
        var sentences = TextsOf(resource, CultureInfo.InvariantCulture)
            .Concat(TextsOf(resource, CultureInfo.GetCultureInfo("en")))
            .SelectMany(text => EndOfSentence().Split(text));

        Assert.DoesNotContain(sentences, sentence => Word().Count(sentence) > LongestSentence);
    }

    private static IEnumerable<string> TextsOf(string resource, CultureInfo culture) =>
        new ResourceManager(resource, typeof(ProblemMap).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Value!);

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"\S*\w\S*")]
    private static partial Regex Word();
}
