using System.Globalization;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Api.Tests.Recommendations;

public sealed class ReasonTextTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly ReasonText Texts = new(Catalogue);

    public static TheoryData<string> AllCodes => [.. ReasonCodes.OfReasons.Concat(ReasonCodes.OfChanges)];

    [Fact]
    public void There_are_sentences_for_exactly_the_codes_of_the_recommender() =>
        Assert.Equal(ReasonCodes.OfReasons.Concat(ReasonCodes.OfChanges).Order(), ReasonText.Codes.Order());

    [Theory, MemberData(nameof(AllCodes))]
    public void A_sentence_has_at_most_15_words_whatever_it_names(string code)
    {
        foreach (var language in Enum.GetValues<Language>())
            foreach (var arguments in LongestArguments(code, language))
            {
                var sentence = Texts.Say(Reason(code, arguments), language);
                Assert.All(sentence.Split("? "), part => Assert.True(part.Split([' ', '\u00A0']).Length <= 15, $"{language}: {part}"));
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void Percentages_and_head_counts_are_written_as_the_language_writes_them()
    {
        Assert.Equal("Für Schichtbetriebe gemacht: Bei Ihnen arbeiten 80\u00A0% in Schicht.", Texts.Say(Reason("shift.made", "80"), Language.De));
        Assert.Equal("Made for shift work: 80% of your people work shifts.", Texts.Say(Reason("shift.made", "80"), Language.En));
        Assert.Equal("Passt gut zu einem Betrieb mit 1.200 Beschäftigten.", Texts.Say(Reason("size.fit", "1200"), Language.De));
        Assert.Equal("Suits a company of 1,200 people well.", Texts.Say(Reason("size.fit", "1200"), Language.En));
    }

    [Fact]
    public void One_person_is_not_several()
    {
        Assert.Equal("Passt gut zu einem Betrieb mit einer Person.", Texts.Say(Reason("size.fit", "1"), Language.De));
        Assert.Equal("Low effort: doable for one person.", Texts.Say(Reason("effort.low", "1"), Language.En));
        Assert.Equal("Einer von 7 ähnlichen Betrieben macht das schon.", Texts.Say(Reason("peers.common", "1", "7"), Language.De));
    }

    [Fact]
    public void A_page_repeats_the_answer_and_no_percentage_that_nobody_gave()
    {
        var answered = Reason("shift.made", "80") with { Inputs = ["shiftShare"] };
        var counted = Reason("shift.made", "77") with { Inputs = ["shiftShare"] };

        Assert.Equal("Für Schichtbetriebe gemacht.", Texts.SayPlainly(answered, Language.De));
        Assert.Equal(ShiftBand.Most, AnsweredBand.Of(answered));
        Assert.Contains("77", Texts.SayPlainly(counted, Language.De), StringComparison.Ordinal);
        Assert.Null(AnsweredBand.Of(counted));
    }

    [Fact]
    public void Ids_are_replaced_by_names() =>
        Assert.Equal("Hilft bei einem wichtigen Bedürfnis: Verlässliche Arbeitszeiten.", Texts.Say(Reason("need.met", "predictable-hours"), Language.De));

    [Fact]
    public void A_code_of_a_newer_model_is_shown_as_it_is() =>
        Assert.Equal("learned.similar", Texts.Say(Reason("learned.similar", "x"), Language.De));

    /// <summary>Every entry of the catalogue that the sentence may name; numbers as long as they get.</summary>
    private static IEnumerable<string[]> LongestArguments(string code, Language language)
    {
        var template = TextTable.Of<ReasonText>().In(language)[code];
        if (template.Contains("{1:rule}", StringComparison.Ordinal))
            return Catalogue.LegalRules.Where(rule => rule is { Kind: LegalRuleKind.Claim, MinEmployeesExclusive: not null }).Select(rule => new[] { "1000000", rule.Id });
        if (template.Contains("{0:need}", StringComparison.Ordinal))
            return Catalogue.Needs.Select(need => new[] { need.Id });
        if (template.Contains("{0:topic}", StringComparison.Ordinal))
            return Catalogue.Topics.Select(topic => new[] { topic.Id });
        if (template.Contains("{0:persona}", StringComparison.Ordinal))
            return Catalogue.Personas.Select(persona => new[] { persona.Id });
        if (template.Contains("{0:sector}", StringComparison.Ordinal))
            return Catalogue.Sectors.Select(sector => new[] { sector.Id });
        if (template.Contains("{0:action}", StringComparison.Ordinal) || template.Contains("{0:practice}", StringComparison.Ordinal))
            return Catalogue.Practices.Select(practice => new[] { practice.Id });
        if (template.Contains("{0:cause}", StringComparison.Ordinal))
            return ReasonText.CausesIn(language).Select(cause => new[] { cause.Cause });
        return [[1_000_000.ToString(CultureInfo.InvariantCulture), "12"]];
    }

    private static ReasonView Reason(string code, params string[] arguments) =>
        new() { Code = code, Inputs = [], Arguments = arguments };
}
