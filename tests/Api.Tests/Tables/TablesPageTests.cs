using System.Net;
using System.Text.RegularExpressions;
using Matchmaking.Api.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Tables;

[Collection(ApiCollection.Name)]
public sealed partial class TablesPageTests(ApiFixture api)
{
    [Fact]
    public async Task The_page_asks_three_questions_and_stores_nothing()
    {
        var (status, page) = await Get("/tische");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(["guests", "tables", "rounds", "together", "apart", "colleagues"], field => Assert.Contains($"name=\"{field}\"", page));
        Assert.Contains("Wir speichern nichts davon.", page);
        Assert.DoesNotContain("noindex", page);
    }

    [Theory]
    [InlineData("/tische?guests=24&tables=6&rounds=3", "Niemand sitzt zweimal mit derselben Person am Tisch.", "Neue Bekanntschaften: 108. Jede Person lernt im Schnitt 9 andere kennen.")]
    [InlineData("/en/tables?guests=25&tables=6&rounds=3", "Nobody sits with the same person twice.", "On average everybody meets 9.6 others.")]
    [InlineData("/tische?guests=25&tables=4&rounds=2", "9-mal sitzen zwei zusammen, die sich schon kennen.", "Weniger geht nicht: 7 Gäste eines Tisches verteilen sich danach auf nur 4 Tische.")]
    [InlineData("/tische?guests=16&tables=4&rounds=6", "24-mal sitzen zwei zusammen", "Weniger geht nicht: Für so viele Runden gibt es zu wenige Gäste.")]
    [InlineData("/tische?guests=25&tables=6&rounds=3&colleagues=1+bis+8", "6-mal sitzen zwei zusammen", "Weniger geht nicht: Ein Betrieb hat mehr Gäste, als es Tische gibt.")]
    [InlineData("/tische?guests=36&tables=6&rounds=4", "sitzen zwei zusammen, die sich schon kennen.", "Ob es ganz ohne geht, wissen wir nicht.")]
    [InlineData("/tische?guests=12&tables=4&rounds=1", "In einer Runde trifft sich niemand zweimal.", "Neue Bekanntschaften: 12.")]
    [InlineData("/tische?guests=25&tables=6&rounds=3&together=3-7", "Wer nicht zusammengehört, sitzt nie zweimal zusammen.", "Immer zusammen:")]
    public async Task It_says_how_often_people_meet_again_and_whether_fewer_is_possible(string address, string repeats, string more)
    {
        var (status, page) = await Get(address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(repeats, page);
        Assert.Contains(more, page);
    }

    [Fact]
    public async Task Another_plan_keeps_who_is_to_sit_together_and_apart()
    {
        var (_, first) = await Get("/tische?guests=25&tables=6&rounds=3&together=3-7&apart=1-2");
        var next = Another().Match(first).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var (_, other) = await Get($"/{next}");

        Assert.Contains("seed=2", next);
        Assert.NotEqual(Tables(first), Tables(other));
        foreach (var page in new[] { first, other })
        {
            Assert.Equal(18, Tables(page).Count);
            Assert.Equal(3, Tables(page).Count(table => table.Contains("3") && table.Contains("7")));
            Assert.DoesNotContain(Tables(page), table => table.Contains("1") && table.Contains("2"));
        }
    }

    [Fact]
    public async Task The_same_address_shows_everybody_the_same_plan() =>
        Assert.Equal(Tables((await Get("/tische?guests=30&tables=7&rounds=4&seed=9")).Page), Tables((await Get("/en/tables?guests=30&tables=7&rounds=4&seed=9")).Page));

    [Theory]
    [InlineData("guests=500&tables=6&rounds=3", "guests", "Geben Sie die Zahl der Gäste ein, 2 bis 200.")]
    [InlineData("guests=24&tables=13&rounds=3", "tables", "Geben Sie die Zahl der Tische ein, 1 bis 12.")]
    [InlineData("guests=24&tables=6&rounds=", "rounds", "Geben Sie die Zahl der Runden ein, 1 bis 12.")]
    [InlineData("guests=24&tables=6&rounds=3&together=Erika-Paul", "together", "„Erika-Paul“ verstehen wir nicht.")]
    [InlineData("guests=24&tables=6&rounds=3&apart=1-25", "apart", "Gast 25 gibt es nicht.")]
    [InlineData("guests=24&tables=6&rounds=3&together=3-7&apart=7-3", "apart", "Zwei Gäste sollen zusammen und getrennt sitzen. Das betrifft die Gäste 3, 7.")]
    [InlineData("guests=24&tables=6&rounds=3&together=1+bis+5", "together", "Diese Gruppe passt an keinen Tisch. Das betrifft die Gäste 1, 2, 3, 4, 5.")]
    public async Task What_does_not_fit_is_said_at_its_field_and_what_was_typed_stays(string query, string field, string words)
    {
        var (status, page) = await Get($"/tische?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(words, page);
        Assert.Contains($"id=\"{field}-fault\"", page);
        Assert.Contains($"#{field}\"", page);
        Assert.Contains("value=\"24\"", page.Replace("value=\"500\"", "value=\"24\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_was_not_found_leads_to_another_one()
    {
        var (status, page) = await Get("/tische?guests=5&tables=2&rounds=1&apart=1-2,2-3,3-4,4-5,5-1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Kein Plan gefunden, der alle Wünsche erfüllt", page);
        Assert.Contains("seed=2", page);
    }

    [Fact]
    public async Task When_too_many_wait_the_page_says_so_and_keeps_the_figures()
    {
        var gate = api.Services.GetRequiredService<TableGate>();
        var places = Enumerable.Range(0, TableGate.AtOnce).Select(_ => gate.TryEnter()!).ToList();
        try
        {
            var (status, page) = await Get("/tische?guests=27&tables=6&rounds=3");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("Gerade werden viele Tischpläne berechnet", page);
            Assert.Contains("value=\"27\"", page);
        }
        finally
        {
            places.ForEach(place => place.Dispose());
        }
    }

    [Fact]
    public async Task Each_guest_has_a_card_with_the_tables_of_the_plan()
    {
        var (_, plan) = await Get("/tische?guests=25&tables=6&rounds=3");
        var (_, cards) = await Get("/tische?guests=25&tables=6&rounds=3&view=cards");
        var seventh = Regex.Match(cards, "id=\"gast-7\".*?</li>\\s*</ol>", RegexOptions.Singleline).Value;
        var expected = Tables(plan).Select((table, at) => (table, Number: (at % 6) + 1)).Where(seat => seat.table.Contains("7")).Select(seat => $"Tisch {seat.Number}");

        Assert.Equal(25, Regex.Count(cards, "id=\"gast-\\d+\""));
        Assert.Equal(expected, Regex.Matches(seventh, "Tisch \\d+").Select(match => match.Value));
    }

    private async Task<(HttpStatusCode Status, string Page)> Get(string address)
    {
        using var answer = await api.German.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static List<string[]> Tables(string page) =>
        [.. GuestsOfATable().Matches(page).Select(list => Regex.Matches(list.Value, "<li[^>]*>(\\d+)</li>").Select(guest => guest.Groups[1].Value).ToArray())];

    [GeneratedRegex("<ul class=\"round__guests.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex GuestsOfATable();

    [GeneratedRegex("href=\"(tische[^\"]*)\"[^>]*><span class=\"kern-label\"[^>]*>Anderer Plan")]
    private static partial Regex Another();
}
