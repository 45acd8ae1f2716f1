using System.Text.RegularExpressions;

namespace Matchmaking.Catalogue.Tests;

public sealed partial class ShortSentencesTests
{
    private const int LongestGerman = 15;
    private const int LongestEnglish = 18;

    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    public static TheoryData<string> Practices => [.. Catalogue.Practices.Select(practice => practice.Id)];

    [Theory, MemberData(nameof(Practices))]
    public void What_a_practice_is_and_how_it_begins_is_said_in_short_sentences(string id)
    {
        var practice = Catalogue.Practices[id];

        foreach (var text in new[] { practice.Summary, practice.FirstStep })
        {
            Assert.All(SentencesOf(text.De), sentence => Assert.InRange(WordsIn(sentence), 1, LongestGerman));
            Assert.All(SentencesOf(text.En), sentence => Assert.InRange(WordsIn(sentence), 1, LongestEnglish));
        }
    }

    [Theory, MemberData(nameof(Practices))]
    public void One_sentence_says_for_whom_a_practice_is_and_why(string id)
    {
        Assert.Single(SentencesOf(Catalogue.Practices[id].Summary.De));
        Assert.Single(SentencesOf(Catalogue.Practices[id].Summary.En));
    }

    [Fact]
    public void A_question_in_quotation_marks_ends_a_sentence() =>
        Assert.Equal(["Fragen Sie: „Passt das?“", "Hören Sie zu."], SentencesOf("Fragen Sie: „Passt das?“ Hören Sie zu."));

    private static string[] SentencesOf(string text) => EndOfSentence().Split(text);

    private static int WordsIn(string sentence) => Word().Count(sentence);

    [GeneratedRegex(@"(?<=[.!?][“”]?)\s+")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"\S*\w\S*")]
    private static partial Regex Word();
}
