using Matchmaking.Api.Alliances;
using Matchmaking.Api.Http;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Matchmaking.Api.Tests.Alliances;

public class FieldFaultTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("on", "", "on", "DayMissing")]
    [InlineData("on", "gestern", "on", "DayUnread")]
    [InlineData("on", "2099-01-01", "on", "DayTooLate")]
    [InlineData("on", "1950-01-01", "on", "DayDoesNotFit")]
    [InlineData("until", "2026-01-01", "until", "EndsBeforeItBegins")]
    [InlineData("until", "2099-01-01", "until", "DayDoesNotFit")]
    [InlineData("until", "irgendwann", "until", "DayUnread")]
    public void A_day_that_does_not_fit_is_pointed_at(string field, string typed, string at, string sentence)
    {
        var fault = FieldFault.Of(AllianceRefusal.InvalidDate, Form(["on"], ("on", "2026-02-01"), (field, typed)), Today);

        Assert.Equal(new FieldFault(at, sentence), fault);
    }

    [Fact]
    public void A_figure_for_a_day_to_come_is_pointed_at_by_its_day() =>
        Assert.Equal(
            new FieldFault("on", "FigureBeforeItsDay"),
            FieldFault.Of(AllianceRefusal.InvalidDate, Form(["on"], ("on", "2026-04-01"), ("figure", "12")), Today));

    [Theory]
    [InlineData("organisation", " ", "OrganisationMissing")]
    [InlineData("title", "", "TitleMissing")]
    [InlineData("figure", "viele", "FigureUnread")]
    [InlineData("charter", "", "ChoiceMissing")]
    public void A_text_that_does_not_fit_is_pointed_at(string field, string typed, string sentence) =>
        Assert.Equal(new FieldFault(field, sentence), FieldFault.Of(AllianceRefusal.DetailsDoNotFit, Form([], (field, typed)), Today));

    [Fact]
    public void Of_several_texts_the_one_that_is_too_long_is_pointed_at() =>
        Assert.Equal(
            new FieldFault("outcome", "TooLong"),
            FieldFault.Of(AllianceRefusal.DetailsDoNotFit, Form([], ("title", "Tandem"), ("beginning", ""), ("outcome", new string('x', 1001))), Today));

    [Fact]
    public void What_is_about_no_field_points_at_none() =>
        Assert.Null(FieldFault.Of(AllianceRefusal.Overtaken, Form(["on"], ("on", "2026-02-01")), Today));

    [Fact]
    public void A_form_that_needs_a_day_is_refused_without_its_field()
    {
        Assert.Equal(AllianceRefusal.InvalidDate, Form(["since"], ("company", "wedau")).Refusal?.Refusal);
        Assert.Null(Form([], ("on", "")).Refusal);
    }

    private static AllianceForm Form(string[] needed, params (string Name, string Text)[] fields)
    {
        var typed = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, text) in fields)
            typed[name] = text;
        return new AllianceForm(new FormCollection(typed), CatalogueReader.Read(CatalogueDirectory.Default), new Today(TimeProvider.System), needed);
    }
}
