using System.Net;
using System.Text;

namespace Matchmaking.Api.Tests;

/// <summary>Bodies with random damage: never a fault of ours, always JSON in answer.</summary>
[Collection(ApiCollection.Name)]
public sealed class FuzzTests(ApiFixture api)
{
    private const int Rounds = 400;

    private static readonly string[] Pieces =
    [
        "null", "true", "-1", "1e308", "1e-400", "0.5", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[]]", "{\"a\":1}", "\"AZ-04\"", "\"PFL\"",
        "99999999999999999999", "\"=1+1\"", "\"" + "x\\n" + "\"", ",", ":", "}", "]", "\"", "\\", "\u00E4", "\uD83D\uDE00",
    ];

    [Theory]
    [InlineData("POST", "/api/recommendations", """{"headcount":40,"sector":"C","sectorScheme":"WZ2008","shiftShare":0.8,"mobileShare":0.1,"topics":["PFL"],"measures":[{"practice":"AZ-01","state":"lived"}],"region":"Duisburg","limit":10}""")]
    [InlineData("PUT", "/api/companies/fuzz", """{"name":"Firma","headcount":40,"sector":"C","sectorScheme":"WZ2008","shiftShare":0.8,"languages":["de"],"topics":["PFL"],"willingToHost":true,"example":false}""")]
    [InlineData("POST", "/api/companies/fuzz/measures", """{"practice":"IK-01","state":"introduced","takeUp":"some","reason":null,"details":{"trained":1,"inUse":[{"topic":"return","language":"de"}]}}""")]
    [InlineData("POST", "/api/tables", """{"guests":12,"tables":3,"rounds":2,"together":[[3,7]],"apart":[[1,2]],"colleagues":[[10,11,12]],"seed":1}""")]
    [InlineData("POST", "/api/personas/pflegender-produktionsmitarbeiter/coverage", """{"measures":["AZ-04"],"headcount":40,"shiftShare":0.5}""")]
    public async Task Damaged_bodies_never_cause_a_fault(string method, string address, string body)
    {
        var chance = new Random(20260301);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(Encoding.UTF8.GetBytes(body), chance);
            using var content = new ByteArrayContent(damaged);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            var answer = await api.German.Ask(new HttpMethod(method), address, content);

            Assert.True((int)answer.Status < 500, $"round {round}: {answer.Status} for {Encoding.UTF8.GetString(damaged)}");
            Assert.Equal(System.Text.Json.JsonValueKind.Object, answer.Json.ValueKind);
        }
    }

    [Fact]
    public async Task Damaged_tables_never_cause_a_fault()
    {
        const string Table = "id;name;headcount;shiftShare;measures\nfuzz-a;\"Firma; A\";40;0,8;AZ-04 planned 2026-01-01 | AZ-04 introduced 2026-02-01 takeUp=some\nfuzz-b;Firma B;9;0;\n";
        var chance = new Random(20260302);
        for (var round = 0; round < Rounds; round++)
        {
            using var content = new ByteArrayContent(Damage(Encoding.UTF8.GetBytes(Table), chance));
            content.Headers.TryAddWithoutValidation("Content-Type", "text/csv");
            var answer = await api.German.Ask(HttpMethod.Post, "/api/import/companies?dryRun=true", content);

            Assert.True((int)answer.Status < 500, $"round {round}: {answer.Status} {answer.Body}");
        }
    }

    /// <summary>One to three cuts, insertions or flipped bytes.</summary>
    private static byte[] Damage(byte[] body, Random chance)
    {
        var bytes = body.ToList();
        for (var wounds = chance.Next(1, 4); wounds > 0; wounds--)
        {
            var at = chance.Next(bytes.Count);
            switch (chance.Next(3))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(chance.Next(1, 8), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[chance.Next(Pieces.Length)]));
                    break;
                default:
                    bytes[at] = (byte)chance.Next(256);
                    break;
            }

            if (bytes.Count == 0)
                break;
        }

        return [.. bytes];
    }
}
