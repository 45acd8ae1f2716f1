namespace Matchmaking.Catalogue.Tests;

public sealed class ShippedCatalogueTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Fact]
    public void It_has_102_practices_in_9_fields_in_their_order()
    {
        Assert.Equal(102, Catalogue.Practices.Count);
        Assert.Equal(
            ["AZ 21", "AO 9", "OR 7", "IK 15", "FU 10", "PE 9", "GL 9", "SF 14", "BU 8"],
            Catalogue.Practices.GroupBy(practice => practice.Field).Select(field => $"{field.Key} {field.Count()}"));
        Assert.Equal(Catalogue.Fields.Select(field => field.Id), Catalogue.Practices.Select(practice => practice.Field).Distinct());
    }

    [Fact]
    public void It_has_18_needs_11_topics_and_20_legal_rules()
    {
        Assert.Equal(18, Catalogue.Needs.Count);
        Assert.Equal(
            ["SCH", "ELT", "SUK", "ALL", "PFL", "VAT", "ZUZ", "WIE", "KRI", "AUS", "ALLE"],
            Catalogue.Topics.Select(topic => topic.Id));
        Assert.Equal(20, Catalogue.LegalRules.Count);
    }

    [Theory]
    [InlineData("pflegender-produktionsmitarbeiter")]
    [InlineData("alleinerziehende-projektmanagerin")]
    [InlineData("zugezogene-it-fachkraft")]
    [InlineData("schwangere-lagermitarbeiterin")]
    [InlineData("vater-im-handwerk")]
    [InlineData("rueckkehrende-nach-drei-jahren")]
    public void It_has_the_persona(string id) => Assert.True(Catalogue.Personas.Contains(id));

    [Fact]
    public void Every_persona_has_four_event_cards_and_a_need_that_matters_most() =>
        Assert.All(Catalogue.Personas, persona =>
        {
            Assert.Equal(4, persona.EventCards.Count);
            Assert.Equal(1.0, persona.Needs.Values.Max());
        });

    [Fact]
    public void Every_need_of_a_persona_and_a_topic_is_met_by_at_least_three_practices()
    {
        var asked = Catalogue.Personas.SelectMany(persona => persona.Needs.Keys)
            .Concat(Catalogue.Topics.SelectMany(topic => topic.Needs.Keys))
            .Distinct();

        Assert.All(asked, need => Assert.True(
            Catalogue.Practices.Count(practice => practice.Needs.ContainsKey(need)) >= 3, need));
    }

    [Fact]
    public void Every_need_is_asked_for_by_a_topic_or_a_persona() =>
        Assert.All(Catalogue.Needs, need => Assert.True(
            Catalogue.Topics.Any(topic => topic.Needs.ContainsKey(need.Id))
            || Catalogue.Personas.Any(persona => persona.Needs.ContainsKey(need.Id)),
            need.Id));

    [Fact]
    public void Every_legal_rule_but_permanent_part_time_and_child_sickness_bears_on_a_practice() =>
        Assert.Equal(
            ["part-time", "child-sick-benefit", "child-sick-benefit-2027"],
            Catalogue.LegalRules
                .Where(rule => !Catalogue.Practices.Any(practice => practice.LegalRules.Contains(rule.Id)))
                .Select(rule => rule.Id));

    [Fact]
    public void The_words_statutory_right_stand_in_claims_and_nowhere_else() =>
        Assert.All(Catalogue.LegalRules, rule =>
        {
            var claim = rule.Kind == LegalRuleKind.Claim;
            Assert.Equal(claim, rule.Text.De.Contains("Rechtsanspruch", StringComparison.Ordinal));
            Assert.Equal(claim, rule.Text.En.Contains("statutory right", StringComparison.Ordinal));
        });

    [Fact]
    public void Every_section_of_both_classifications_belongs_to_a_sector()
    {
        Assert.All(LettersTo('U'), letter => Assert.NotNull(Catalogue.SectorOf(letter, SectorScheme.Wz2008)));
        Assert.All(LettersTo('V'), letter => Assert.NotNull(Catalogue.SectorOf(letter, SectorScheme.Wz2025)));
    }

    [Theory]
    [InlineData("C", SectorScheme.Wz2008, "production")]
    [InlineData("C", SectorScheme.Wz2025, "production")]
    [InlineData("F", SectorScheme.Wz2008, "construction")]
    [InlineData("G", SectorScheme.Wz2008, "trade")]
    [InlineData("J", SectorScheme.Wz2008, "it")]
    [InlineData("K", SectorScheme.Wz2008, "finance")]
    [InlineData("K", SectorScheme.Wz2025, "it")]
    [InlineData("Q", SectorScheme.Wz2008, "health-care")]
    [InlineData("Q", SectorScheme.Wz2025, "education")]
    [InlineData("S", SectorScheme.Wz2008, "services")]
    [InlineData("craft", SectorScheme.Wz2025, "craft")]
    public void A_letter_or_a_word_means_a_sector(string sector, SectorScheme scheme, string expected) =>
        Assert.Equal(expected, Catalogue.SectorOf(sector, scheme)?.Id);

    [Theory]
    [InlineData("V", SectorScheme.Wz2008)]
    [InlineData("W", SectorScheme.Wz2025)]
    [InlineData("c", SectorScheme.Wz2008)]
    [InlineData("", SectorScheme.Wz2008)]
    public void Anything_else_means_no_sector(string sector, SectorScheme scheme) =>
        Assert.Null(Catalogue.SectorOf(sector, scheme));

    [Fact]
    public void Every_sector_is_written_so_that_it_is_read_as_itself()
    {
        foreach (var sector in Catalogue.Sectors)
        {
            var (code, scheme) = Catalogue.CodeOf(sector);

            Assert.Equal(sector, Catalogue.SectorOf(code, scheme ?? SectorScheme.Wz2025));
        }

        Assert.Equal(("craft", null), Catalogue.CodeOf(Catalogue.Sectors["craft"]));
        Assert.Equal(("F", SectorScheme.Wz2008), Catalogue.CodeOf(Catalogue.Sectors["construction"]));
    }

    [Fact]
    public void The_Duisburg_facts_are_the_published_ones()
    {
        var duisburg = Catalogue.Alliances["duisburg"];

        Assert.Equal("Duisburger Bündnis für Vereinbarkeit", duisburg.Name);
        Assert.Equal((2014, new DateOnly(2024, 6, 1)), (duisburg.Founded.Year, duisburg.Relaunched.Month));
        Assert.Equal(AllianceRegion.City, duisburg.Area.Region);
        Assert.Equal(["470", "471", "472"], duisburg.Area.PostalCodes);
        Assert.Equal(3, duisburg.Coordinators.Count);
        Assert.Equal(["FU-01", "BU-01", "BU-03"], duisburg.Offers.Select(offer => offer.Practice));
        Assert.Equal(6, duisburg.Charter.Commitments.Count);
        Assert.Equal((4, new DateOnly(2026, 2, 28)), (duisburg.Award.SizeCategories, duisburg.Award.Deadline));
    }

    [Fact]
    public void A_practice_is_found_by_id_and_by_its_place()
    {
        Assert.Equal("Früh veröffentlichter, verlässlicher Schichtplan", Catalogue.Practices["AZ-04"].Name.De);
        Assert.Equal(3, Catalogue.Practices.IndexOf("AZ-04"));
        Assert.Equal("AZ-04", Catalogue.Practices[3].Id);
    }

    [Fact]
    public void An_unknown_id_is_not_found()
    {
        Assert.Null(Catalogue.Practices.Find("AZ-99"));
        Assert.Equal(-1, Catalogue.Practices.IndexOf("AZ-99"));
        Assert.False(Catalogue.Practices.Contains("az-04"));
        Assert.Throws<KeyNotFoundException>(() => Catalogue.Practices["AZ-99"]);
    }

    private static IEnumerable<string> LettersTo(char last) =>
        Enumerable.Range('A', last - 'A' + 1).Select(letter => ((char)letter).ToString());
}
