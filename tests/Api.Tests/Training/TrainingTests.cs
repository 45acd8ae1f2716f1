using System.Net;
using System.Text.Json;

namespace Matchmaking.Api.Tests.Training;

[Collection(ApiCollection.Name)]
public sealed class TrainingTests(ApiFixture api)
{
    [Fact]
    public async Task Before_anything_was_learned_there_are_no_runs_and_nothing_to_go_back_from()
    {
        var runs = JsonDocument.Parse(await api.German.GetStringAsync("/api/model/runs")).RootElement;
        Assert.Equal(JsonValueKind.Array, runs.GetProperty("runs").ValueKind);
        Assert.False(runs.GetProperty("canRollBack").GetBoolean());

        var answer = await api.German.PostAsync("/api/model/rollback", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.EndsWith("nothing-to-roll-back", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/modell", "Wie Vorschläge geordnet werden")]
    [InlineData("/en/model", "How suggestions are ranked")]
    public async Task The_page_says_what_ranks_in_both_languages(string address, string title) =>
        Assert.Contains(title, WebUtility.HtmlDecode(await api.German.GetStringAsync(address)), StringComparison.Ordinal);
}
