using System.Text.RegularExpressions;
using Matchmaking.Silo.Telemetry;

namespace Matchmaking.Silo.Tests.Telemetry;

/// <summary>What is put in the place of ids in logs and traces.</summary>
public sealed class PseudonymTests
{
    private readonly Pseudonyms pseudonyms = new([1, 2, 3]);

    [Theory]
    [InlineData("Grain company/company.baeckerei-weber could not be activated.", "Grain company/company.# could not be activated.")]
    [InlineData("key=company.weber, alliance.weber.", "key=company.#, alliance.#.")]
    [InlineData("GET /api/companies/weber failed", "GET /api/companies/# failed")]
    [InlineData("'/en/companies/weber/measures/AZ-02'", "'/en/companies/#/…'")]
    [InlineData("/API/Companies/weber", "/API/Companies/#")]
    [InlineData("http://host/buendnis/weber/mitglieder?seite=2", "http://host/buendnis/#/…?…")]
    [InlineData("/api/alliances/duisburg/members/weber done", "/api/alliances/#/… done")]
    [InlineData("GET http://host/?q=Weber - -", "GET http://host/?… - -")]
    public void An_id_gives_way_to_a_fingerprint(string text, string expected) =>
        Assert.Equal(expected, WithoutDigits(pseudonyms.Redact(text)));

    [Theory]
    [InlineData("PUT /api/companies/{id}/measures could not be answered now.")]
    [InlineData("/betriebe and /companies lead to the list")]
    [InlineData("company.Describe")]
    [InlineData("Matchmaking.Grains.Companies.CompanyGrain: is it ready? yes")]
    public void What_names_nobody_stays_as_it_is(string text) => Assert.Equal(text, pseudonyms.Redact(text));

    [Fact]
    public void The_key_of_a_grain_and_an_address_have_the_same_fingerprint_and_two_firms_have_two()
    {
        var key = pseudonyms.Redact("company.weber")["company.".Length..];

        Assert.Equal($"/betriebe/{key}", pseudonyms.Redact("/betriebe/weber"));
        Assert.Equal($"/companies/{key}", pseudonyms.Redact("/companies/weber"));
        Assert.NotEqual($"company.{key}", pseudonyms.Redact("company.weber-2"));
        Assert.NotEqual($"alliance.{key}", pseudonyms.Redact("alliance.weber"));
    }

    [Fact]
    public void Who_does_not_have_the_key_cannot_try_names() =>
        Assert.NotEqual(pseudonyms.Redact("company.weber"), new Pseudonyms([3, 2, 1]).Redact("company.weber"));

    [Fact]
    public void What_was_redacted_before_stays_as_it_is()
    {
        var once = pseudonyms.Redact("company/company.weber at /betriebe/weber/profil?von=weber");

        Assert.Equal(once, pseudonyms.Redact(once));
    }

    private static string WithoutDigits(string text) => Regex.Replace(text, "#[0-9a-f]{12}", "#");
}
