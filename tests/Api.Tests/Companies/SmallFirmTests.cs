using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Companies;

/// <summary>Of six people a topic would point at somebody: nothing that shows companies to others depends on it.</summary>
[Collection(ApiCollection.Name)]
public sealed partial class SmallFirmTests(ApiFixture api)
{
    private const string Firm = "sechs-leute";
    private const string Alliance = "kleine-firmen";

    /// <summary>All that names companies to others, or counts them.</summary>
    private static readonly string[] Addresses =
    [
        "api/companies",
        "api/companies/sechs-leute-nebenan/peers",
        "api/companies/sechs-leute-nebenan/peers?practice=PE-07",
        $"api/companies/{Firm}/personas",
        $"api/alliances/{Alliance}/partners?limit=50",
        $"api/alliances/{Alliance}/gaps",
        $"api/alliances/{Alliance}/pipeline",
        $"api/alliances/{Alliance}",
        "betriebe?q=sechs",
        "betriebe/sechs-leute-nebenan",
        "praxis/PE-07?place=96101",
        $"buendnis/{Alliance}",
        $"buendnis/{Alliance}/partner?best=45",
        $"buendnis/{Alliance}/mitglieder",
        $"buendnis/{Alliance}/massnahmen",
        $"personas/vater-im-handwerk?company={Firm}",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Which_topic_a_firm_of_six_names_changes_nothing_that_others_see(bool member)
    {
        await api.German.Put($"/api/alliances/{Alliance}", """{"name":"Bündnis der Kleinen","region":"city","postalCodes":["961"]}""");
        await api.German.Put($"/api/alliances/{Alliance}/offers/pflege", """{"state":"running","title":"Lotsen","practice":"IK-06"}""");
        await Describe("sechs-leute-nebenan", "Nebenan", "PFL", headcount: 12);
        var membership = $"/api/alliances/{Alliance}/members/{Firm}";
        await Describe(Firm, "Sechs vorher", "PFL");
        if (member)
            await api.German.Put(membership, """{"since":"2025-01-01"}""");
        var before = await Shown("Sechs vorher");

        await Describe(Firm, "Sechs danach", "ELT");
        var after = await Shown("Sechs danach");

        foreach (var (first, second) in before.Zip(after))
            Assert.Equal(first.Replace("Sechs vorher", "Sechs danach", StringComparison.Ordinal), second);
        Assert.Contains(after, text => text.Contains("Sechs danach", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("betriebe", "Pflege von Angehörigen")]
    [InlineData("en/companies", "Caring for relatives")]
    public async Task The_head_line_of_a_firm_names_its_topics_from_ten_people_on(string companies, string topic)
    {
        var name = api.Catalogue.Topics["PFL"].Name;
        Assert.Contains(topic, new[] { name.De, name.En });
        await Describe("neun-leute", "Neun", "PFL", headcount: 9);
        await Describe("zehn-leute", "Zehn", "PFL", headcount: 10);

        Assert.DoesNotContain(topic, await HeadLine("neun-leute"), StringComparison.Ordinal);
        Assert.Contains(topic, await HeadLine("zehn-leute"), StringComparison.Ordinal);

        async Task<string> HeadLine(string id) => LeadLine().Match((await api.German.Ask($"/{companies}/{id}")).Body).Value;
    }

    private async Task Describe(string id, string name, string topic, int headcount = 6)
    {
        await api.German.Put($"/api/companies/{id}", JsonSerializer.Serialize(new
        {
            name, headcount, sector = "C", shiftShare = 0.5, postalCode = "96101", topics = new[] { topic }, willingToHost = true,
        }));
        foreach (var purpose in new[] { "showToPeers", "publicNaming", "suggestToAlliances" })
            await api.German.Put($"/api/companies/{id}/consents/{purpose}", """{"given":true}""");
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"PE-07","state":"lived"}""");
    }

    /// <summary>The words of each, once searches know the firm by this name.</summary>
    private async Task<List<string>> Shown(string name)
    {
        foreach (var address in new[] { "api/companies/sechs-leute-nebenan/peers?practice=PE-07", "betriebe?q=sechs", "praxis/PE-07?place=96101" })
            await Eventually.Holds(async () => (await api.German.Ask($"/{address}")).Body.Contains(name, StringComparison.Ordinal), $"{address} names it");
        var shown = new List<string>();
        foreach (var address in Addresses)
            shown.Add($"{address}: {Markup().Replace((await api.German.Ask($"/{address}")).Body, " ")}");
        return shown;
    }

    [GeneratedRegex("<(script|style|head)\\b.*?</\\1>|<[^>]*>|\"(version|on|at)\":[^,}]*", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex("<p class=\"lead\".*?</p>", RegexOptions.Singleline)]
    private static partial Regex LeadLine();
}
