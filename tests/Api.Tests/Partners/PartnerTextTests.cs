using Matchmaking.Api.Partners;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Peers;

namespace Matchmaking.Api.Tests.Partners;

public sealed class PartnerTextTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly PartnerText Texts = new(Catalogue);

    private static IEnumerable<string> Codes => [.. GainCodes.OfCompany, .. GainCodes.OfAlliance, .. ArgumentCodes.OfReasons, .. PeerCodes.All];

    public static TheoryData<string> AllCodes => [.. Codes];

    [Fact]
    public void There_are_sentences_for_exactly_the_codes_of_the_finders()
    {
        Assert.Equal(Codes.Order(), PartnerText.Codes.Order());
        Assert.Equal(ArgumentCodes.All.Order(), PartnerText.Arguments.Order());
    }

    [Theory, MemberData(nameof(AllCodes))]
    public void A_sentence_names_things_in_words_and_leaves_no_placeholder(string code)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var sentence = Texts.Say(new ReasonView { Code = code, Inputs = [], Arguments = ArgumentsOf(code, language) }, language);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotMatch("[{}]|health-care|emergency-cover|IK-06|PFL|small", sentence);
        }
    }

    [Theory, MemberData(nameof(AllCodes))]
    public void What_stands_before_the_names_has_at_most_15_words(string code)
    {
        foreach (var language in Enum.GetValues<Language>())
            Assert.InRange(TextTable.Of<PartnerText>().In(language)[code].Split(' ').Length, 1, 15);
    }

    [Fact]
    public void Sizes_and_regions_are_said_in_words() => Assert.Equal(
        ("Ähnlich groß: 10 bis 49 Beschäftigte.", "A similar region: city and countryside."),
        (Texts.Say(Reason("peer.size", "small"), Language.De), Texts.Say(Reason("alliancePeer.regionType", "mixed"), Language.En)));

    [Fact]
    public void An_offer_is_named_as_its_alliance_calls_it_and_in_English_where_that_is_published()
    {
        Assert.Contains("(Reconciliation breakfast)", Texts.Say(Reason("company.need", "emergency-cover", "Vereinbarkeitsfrühstück"), Language.En), StringComparison.Ordinal);
        Assert.Contains("(Runder Tisch)", Texts.Say(Reason("company.need", "emergency-cover", "Runder Tisch"), Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_a_newer_finder_is_shown_as_it_is() => Assert.Equal("gain.new", Texts.Say(Reason("gain.new"), Language.De));

    private static ReasonView Reason(string code, params string[] arguments) => new() { Code = code, Inputs = [], Arguments = arguments };

    private static string[] ArgumentsOf(string code, Language language)
    {
        var arguments = new string[4];
        foreach (var (kind, example) in new[]
        {
            ("need", "emergency-cover"), ("practice", "IK-06"), ("topic", "PFL"), ("sector", "health-care"),
            ("size", "small"), ("region", "mixed"), ("text", "Hafen"), ("offer", "Vereinbarkeitsfrühstück"), ("number", "7"), ("percent", "70"),
        })
            for (var place = 0; place < arguments.Length; place++)
                if (TextTable.Of<PartnerText>().In(language)[code].Contains($"{{{place}:{kind}}}", StringComparison.Ordinal))
                    arguments[place] = example;
        return arguments;
    }
}
