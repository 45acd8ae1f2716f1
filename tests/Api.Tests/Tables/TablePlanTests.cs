using System.Net;
using System.Text.Json;
using Matchmaking.Api.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Tables;

[Collection(ApiCollection.Name)]
public sealed class TablePlanTests(ApiFixture api)
{
    private const string Address = "/api/tables";

    [Fact]
    public async Task Twenty_four_people_at_six_tables_meet_nobody_twice_in_three_rounds()
    {
        var plan = await api.German.Post(Address, """{"guests":24,"tables":6,"rounds":3}""");

        Assert.Equal(HttpStatusCode.OK, plan.Status);
        Assert.Equal((0, 0, 108, true), (plan["repeats"].GetInt32(), plan["atLeast"].GetInt32(), plan["newContacts"].GetInt32(), plan["proven"].GetBoolean()));
        var rounds = Rounds(plan);
        Assert.Equal(3, rounds.Count);
        Assert.All(rounds, round => Assert.Equal(Enumerable.Range(1, 24), round.SelectMany(table => table).Order()));
        var pairs = rounds.SelectMany(round => round).SelectMany(table => table.SelectMany(one => table.Where(other => one < other).Select(other => (one, other)))).ToList();
        Assert.Equal(108, pairs.Distinct().Count());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_plan_and_another_one_keeps_locked_guests_together()
    {
        static string Asked(int seed) => $$"""{"guests":25,"tables":6,"rounds":3,"together":[[3,7],[4,9]],"apart":[[1,2]],"seed":{{seed}}}""";
        var first = await api.German.Post(Address, Asked(5));

        Assert.Equal(first.Body, (await api.German.Post(Address, Asked(5))).Body);
        for (var seed = 6; seed < 10; seed++)
        {
            var other = await api.German.Post(Address, Asked(seed));
            Assert.NotEqual(first["rounds"].GetRawText(), other["rounds"].GetRawText());
            Assert.All(Rounds(other), round => Assert.Contains(round, table => table.Contains(3) && table.Contains(7)));
            Assert.All(Rounds(other), round => Assert.DoesNotContain(round, table => table.Contains(1) && table.Contains(2)));
        }
    }

    [Fact]
    public async Task What_cannot_be_avoided_is_told_with_its_cause()
    {
        var plan = await api.German.Post(Address, """{"guests":25,"tables":4,"rounds":2}""");

        Assert.Equal((9, 9, true, "fewTables"), (plan["repeats"].GetInt32(), plan["atLeast"].GetInt32(), plan["proven"].GetBoolean(), plan["cause"].GetString()));
    }

    [Theory]
    [InlineData("""{"guests":25,"tables":6}""", "rounds")]
    [InlineData("""{"guests":201,"tables":6,"rounds":3}""", "guests")]
    [InlineData("""{"guests":25,"tables":13,"rounds":3}""", "tables")]
    [InlineData("""{"guests":25,"tables":6,"rounds":13}""", "rounds")]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"seed":0}""", "seed")]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"together":[[3,26]]}""", "together[0][1]")]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"together":[[3,7],[3]]}""", "together[1]")]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"apart":[null]}""", "apart[0]")]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"colleagues":[[1,"Erika"]]}""", "colleagues[0][1]")]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"names":["Erika"]}""", "names")]
    public async Task A_body_that_cannot_be_used_is_refused_by_field(string body, string field)
    {
        var refused = await api.German.Post(Address, body);

        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:invalid-body"), (refused.Status, refused.Type));
        Assert.NotEmpty(refused.Error(field));
    }

    [Theory]
    [InlineData("""{"guests":25,"tables":6,"rounds":3,"together":[[3,7],[7,9]],"apart":[[3,9]]}""", "together-and-apart", "apart", "Das betrifft die Gäste 3, 9.")]
    [InlineData("""{"guests":12,"tables":4,"rounds":3,"together":[[1,2,3,4]]}""", "group-too-large", "together", "Das betrifft die Gäste 1, 2, 3, 4.")]
    [InlineData("""{"guests":12,"tables":2,"rounds":3,"apart":[[1,2,3]]}""", "too-many-apart", "apart", "Das betrifft die Gäste 1, 2, 3.")]
    [InlineData("""{"guests":8,"tables":2,"rounds":3,"together":[[1,2,3],[4,5,6],[7,8]]}""", "groups-do-not-fit", "together", "Jede Gruppe passt allein an einen Tisch, alle zugleich nicht. Teilen Sie eine Gruppe.")]
    public async Task Wishes_that_contradict_each_other_are_refused_with_the_guests_they_are_about(string body, string problem, string field, string words)
    {
        var refused = await api.German.Post(Address, body);

        Assert.Equal((HttpStatusCode.BadRequest, $"urn:matchmaking:problem:{problem}"), (refused.Status, refused.Type));
        Assert.Equal(words, refused.Error(field));
    }

    [Fact]
    public async Task Where_no_plan_was_found_nothing_is_claimed()
    {
        var refused = await api.English.Post(Address, """{"guests":5,"tables":2,"rounds":1,"apart":[[1,2],[2,3],[3,4],[4,5],[5,1]]}""");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:matchmaking:problem:no-table-plan"), (refused.Status, refused.Type));
        Assert.Contains("There may be one.", refused["detail"].GetString());
    }

    [Fact]
    public async Task When_too_many_wait_others_are_asked_to_come_again()
    {
        var gate = api.Services.GetRequiredService<TableGate>();
        var places = Enumerable.Range(0, TableGate.AtOnce).Select(_ => gate.TryEnter()!).ToList();
        try
        {
            var busy = await api.German.Post(Address, """{"guests":24,"tables":6,"rounds":3}""");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:matchmaking:problem:tables-busy"), (busy.Status, busy.Type));
            Assert.NotNull(busy.Headers.RetryAfter);
        }
        finally
        {
            places.ForEach(place => place.Dispose());
        }

        Assert.Equal(HttpStatusCode.OK, (await api.German.Post(Address, """{"guests":24,"tables":6,"rounds":3}""")).Status);
    }

    private static List<List<List<int>>> Rounds(Answer plan) =>
        [.. plan["rounds"].EnumerateArray().Select(round => round.GetProperty("tables").EnumerateArray().Select(table => table.EnumerateArray().Select(guest => guest.GetInt32()).ToList()).ToList())];
}
