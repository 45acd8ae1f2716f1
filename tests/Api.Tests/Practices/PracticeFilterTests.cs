using Matchmaking.Api.Practices;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Api.Tests.Practices;

public sealed class PracticeFilterTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Fact]
    public void Without_a_filter_everything_is_found() => Assert.Equal(Catalogue.Practices.Count, Find("").Count);

    [Fact]
    public void A_practice_that_does_not_suit_the_size_is_left_out()
    {
        Assert.DoesNotContain(Find("size=micro"), practice => practice.Id == "AO-02");
        Assert.Contains(Find("size=large"), practice => practice.Id == "AO-02");
    }

    [Fact]
    public void All_conditions_hold_at_once()
    {
        var found = Find("field=IK&effort=low&need=understandable-information");

        Assert.NotEmpty(found);
        Assert.All(found, practice => Assert.Equal(("IK", Level.Low), (practice.Field, practice.Effort)));
        Assert.All(found, practice => Assert.Contains("understandable-information", practice.Needs.Keys));
    }

    [Fact]
    public void What_the_catalogue_does_not_know_does_not_filter() =>
        Assert.Equal(Catalogue.Practices.Count, Find("field=ZZ&topic=X&need=y&effort=huge&size=7").Count);

    [Fact]
    public void A_value_that_the_catalogue_does_not_know_is_named() =>
        Assert.Equal(["field", "size"], Read("field=ZZ&topic=PFL&size=7&effort=").Unknown);

    [Theory]
    [InlineData("frühstück")]
    [InlineData("Fruehstueck")]
    [InlineData("FRUHSTUCK")]
    public void Umlauts_are_found_however_they_are_spelt(string word) =>
        Assert.Contains(Find($"q={Uri.EscapeDataString(word)}"), practice => practice.Id == "BU-01");

    [Theory]
    [InlineData("grosseltern")]
    [InlineData("großeltern")]
    public void A_sharp_s_is_two(string word) => Assert.Contains(Find($"q={Uri.EscapeDataString(word)}"), practice => practice.Id == "SF-14");

    [Fact]
    public void What_a_need_is_called_finds_what_meets_it() =>
        Assert.Contains(Find("q=verlässliche Arbeitszeiten"), practice => practice.Id == "AZ-04");

    [Theory]
    [InlineData("pflege")]
    [InlineData("kita")]
    [InlineData("frühstück")]
    public void What_calls_itself_by_the_word_comes_before_what_is_only_described_with_it(string word)
    {
        var found = Find($"q={Uri.EscapeDataString(word)}");
        var named = found.Select(practice => $"{practice.Name.De} {practice.Name.En} {practice.Action.De} {practice.Action.En}".Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        var described = found.Select(practice => $"{practice.Summary.De} {practice.Summary.En}".Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Contains(true, named);
        Assert.DoesNotContain(true, named.SkipWhile(each => each));
        Assert.DoesNotContain(true, described.Skip(named.Count(each => each)).SkipWhile(each => each));
    }

    [Fact]
    public void What_runs_already_is_left_out()
    {
        Assert.Contains(Find("need=predictable-hours"), practice => practice.Id == "AZ-04");
        Assert.DoesNotContain(Find("need=predictable-hours&without=AZ-04"), practice => practice.Id == "AZ-04");
    }

    [Fact]
    public void A_filter_survives_the_way_through_the_address()
    {
        var filter = Read("q=kita&field=SF&need=regular-childcare&effort=low&size=small&without=AZ-04");

        Assert.Equivalent(filter, Read(filter.ToQuery().TrimStart('?')), strict: true);
    }

    private static PracticeFilter Read(string query) => PracticeFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Catalogue);

    private static List<Practice> Find(string query) =>
        [.. PracticeFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Catalogue).Apply(Catalogue)];
}
