using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests.Serving;

public class EdgeTests
{
    [Fact]
    public void An_empty_catalogue_has_nothing_to_recommend()
    {
        var answer = new PracticeRecommender(SmallCatalogue.Empty).Recommend(Shipped.Firm(40, topics: "PFL"), PrevalenceTable.Empty);
        Assert.Empty(answer.Items);
    }

    [Fact]
    public void A_catalogue_without_topics_needs_and_personas_is_ranked_by_the_last_resort()
    {
        var catalogue = PracticeCatalogue.From(new CatalogueContent
        {
            Version = "bare",
            Fields = [new ActionField("AZ", SmallCatalogue.Text("Hours"))],
            Topics = [new Topic { Id = "XXX", Name = SmallCatalogue.Text("x"), Choice = SmallCatalogue.Text("x"), Needs = new Dictionary<string, double> { ["need"] = 1 } }],
            Needs = [new Need { Id = "need", Name = SmallCatalogue.Text("n"), Description = SmallCatalogue.Text("n") }],
            Sectors = [],
            Sources = [],
            LegalRules = [],
            Practices = [SmallCatalogue.Ordinary with { Topics = ["XXX"], Needs = new Dictionary<string, int> { ["need"] = 1 } }],
            Everyday = [],
            Personas = [],
            Alliances = [],
        });
        var item = Assert.Single(new PracticeRecommender(catalogue).Recommend(Shipped.Firm(40), PrevalenceTable.Empty).Items);
        Assert.Equal("newest", item.Link);
        Assert.True(item.Reasons.Count >= 2);
    }

    [Fact]
    public void Where_everything_is_taken_the_list_is_empty()
    {
        var all = Shipped.Catalogue.Practices.Select(practice => practice.Id).ToList();
        Assert.Empty(Shipped.AskAll(Shipped.Firm(40, topics: "PFL") with { Taken = all }));
    }

    [Fact]
    public void Ids_that_the_catalogue_does_not_know_count_as_not_given()
    {
        var query = Shipped.Firm(40, topics: "PFL");
        var strange = query with { Topics = ["PFL", "NIX"], Persona = "nobody", Sector = "nothing", Taken = ["ZZ-99"], Running = ["ZZ-98"] };
        Assert.Equal(Shipped.Ask(query).Select(item => item.Score), Shipped.Ask(strange).Select(item => item.Score));
    }

    [Theory]
    [InlineData(0, 0.5, 10)]
    [InlineData(40, -0.1, 10)]
    [InlineData(40, 1.1, 10)]
    [InlineData(40, double.NaN, 10)]
    [InlineData(40, 0.5, 0)]
    public void Numbers_out_of_range_are_refused(int headcount, double shiftShare, int limit) =>
        Assert.ThrowsAny<ArgumentException>(() => Shipped.Ask(Shipped.Firm(headcount, shiftShare, topics: "PFL") with { Limit = limit }));

    [Fact]
    public void Figures_counted_with_another_catalogue_are_refused()
    {
        var other = PrevalenceTable.From(SmallCatalogue.With(SmallCatalogue.Ordinary), [], []);
        Assert.Throws<ArgumentException>(() => Shipped.Ask(Shipped.Firm(40, topics: "PFL"), other));
    }

    [Fact]
    public void Many_threads_get_the_answers_that_one_gets()
    {
        var queries = Enumerable.Range(1, 200).Select(headcount => Shipped.Firm(headcount, headcount % 11 / 10.0, topics: "ELT")).ToList();
        var alone = queries.Select(query => string.Join(' ', Shipped.Ids(Shipped.Ask(query)))).ToList();
        var together = queries.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(query => string.Join(' ', Shipped.Ids(Shipped.Ask(query)))).ToList();
        Assert.Equal(alone, together);
    }
}
