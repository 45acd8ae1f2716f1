using System.Text.RegularExpressions;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Spotlights;

namespace Matchmaking.Api.Tests.Problems;

public sealed class ProblemMapTests
{
    public static TheoryData<string, int> AllKinds
    {
        get
        {
            var kinds = new TheoryData<string, int>();
            foreach (var kind in Kinds())
                kinds.Add(kind.Name, kind.Status);
            return kinds;
        }
    }

    [Theory, MemberData(nameof(AllKinds))]
    public void Every_refusal_has_an_error_status_and_words_in_both_languages(string name, int status)
    {
        var kind = new ProblemKind(status, name);
        Assert.InRange(status, 400, 503);
        Assert.Matches("^urn:matchmaking:problem:[a-z-]+$", kind.Type);
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.NotEmpty(ProblemText.TitleOf(kind, language));
            Assert.NotEmpty(ProblemText.DetailOf(kind, language));
        }

        Assert.NotEqual(ProblemText.TitleOf(kind, Language.De), ProblemText.TitleOf(kind, Language.En));
    }

    [Theory, MemberData(nameof(AllKinds))]
    public void Sentences_of_problems_stay_short(string name, int status)
    {
        foreach (var language in Enum.GetValues<Language>())
            foreach (var sentence in Regex.Split(ProblemText.DetailOf(new ProblemKind(status, name), language), @"(?<=\.)\s"))
                Assert.InRange(sentence.Split(' ').Length, 1, 15);
    }

    [Theory]
    [InlineData(CompanyRefusal.NotFound, 404)]
    [InlineData(CompanyRefusal.UnknownPractice, 404)]
    [InlineData(CompanyRefusal.IllegalTransition, 409)]
    [InlineData(CompanyRefusal.ReasonRequired, 400)]
    [InlineData(CompanyRefusal.OperationIdReused, 422)]
    public void Refusals_of_a_company_keep_their_status(CompanyRefusal refusal, int status) =>
        Assert.Equal(status, ProblemMap.Of(refusal).Status);

    [Fact]
    public void Every_mistake_in_a_field_has_a_sentence_in_both_languages()
    {
        foreach (var mistake in Enum.GetValues<FieldMistake>())
        {
            var error = new FieldError("field", mistake) { Arguments = [1, 2] };
            Assert.NotEmpty(ProblemText.Of(error, Language.De));
            Assert.NotEqual(ProblemText.Of(error, Language.De), ProblemText.Of(error, Language.En));
        }
    }

    [Fact]
    public void Numbers_in_sentences_are_written_as_the_language_writes_them()
    {
        var error = new FieldError("headcount", FieldMistake.OutOfRange) { Arguments = [1, 1_000_000] };
        Assert.Equal("Erlaubt sind Werte von 1 bis 1.000.000.", ProblemText.Of(error, Language.De));
        Assert.Equal("Values from 1 to 1,000,000 are allowed.", ProblemText.Of(error, Language.En));
    }

    [Fact]
    public void Every_refusal_of_a_company_has_words_on_its_page()
    {
        var page = new System.Resources.ResourceManager(typeof(Matchmaking.Api.Companies.CompanyMessage));
        foreach (var refusal in Enum.GetValues<CompanyRefusal>())
            Assert.False(string.IsNullOrEmpty(page.GetString($"Refused.{refusal}", System.Globalization.CultureInfo.InvariantCulture)), refusal.ToString());
    }

    /// <summary>Found by their name, so that a refusal that is new cannot be forgotten.</summary>
    private static IEnumerable<Type> Refusals() =>
        typeof(CompanyRefusal).Assembly.GetTypes().Where(type => type.IsEnum && type.Name.EndsWith("Refusal", StringComparison.Ordinal)).Append(typeof(RequestRefusal));

    private static IEnumerable<ProblemKind> Kinds() =>
        Refusals().SelectMany(refusals => Enum.GetValues(refusals).Cast<object>().Select(refusal => KindOf(refusals, refusal)))
            .DistinctBy(kind => (kind.Name, kind.Status));

    private static ProblemKind KindOf(Type refusals, object refusal) =>
        (ProblemKind)(typeof(ProblemMap).GetMethod(nameof(ProblemMap.Of), [refusals]) ?? throw new InvalidOperationException($"{refusals.Name} is not mapped."))
            .Invoke(null, [refusal])!;
}
