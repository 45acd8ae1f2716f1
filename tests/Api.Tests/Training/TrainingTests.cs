using System.Net;
using System.Text.Json;
using Matchmaking.Api.Tests.Shell;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Matchmaking.Api.Tests.Training;

/// <summary>The registry is one for all, hence a program of its own.</summary>
public sealed class TrainingTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private RunningProgram program = null!;
    private HttpClient german = null!;

    public async Task InitializeAsync()
    {
        program = await RunningProgram.Start(folder.Path);
        german = program.CreateClient();
    }

    public async Task DisposeAsync()
    {
        german.Dispose();
        await program.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Before_anything_was_learned_there_are_no_runs_and_nothing_to_go_back_from()
    {
        var runs = JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement;
        Assert.Equal(0, runs.GetProperty("runs").GetArrayLength());
        Assert.False(runs.GetProperty("canRollBack").GetBoolean());

        var answer = await german.PostAsync("/api/model/rollback", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.EndsWith("nothing-to-roll-back", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Empty(PageForm.In(await german.GetStringAsync("/modell")));
    }

    [Theory]
    [InlineData("/modell", "Wie Vorschläge geordnet werden")]
    [InlineData("/en/model", "How suggestions are ranked")]
    public async Task The_page_says_what_ranks_in_both_languages(string address, string title) =>
        Assert.Contains(title, await Page(address), StringComparison.Ordinal);

    [Fact]
    public async Task While_a_training_runs_everybody_sees_how_far_it_is()
    {
        var registry = program.Services.GetRequiredService<IGrainFactory>().GetModelRegistry();
        await registry.Tell(0);
        await registry.Tell(0.4);

        var training = JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement.GetProperty("training");
        Assert.Equal(0.4, training.GetProperty("share").GetDouble());
        Assert.True(training.GetProperty("since").GetDateTime() <= DateTime.UtcNow);
        Assert.Matches("Gerade wird neu gelernt, seit .* Uhr. Geschafft sind 40\\s%\\.", await Page("/modell"));
        Assert.Matches("Learning anew since .*: 40\\s?% done\\.", await Page("/en/model"));

        await Report("aa");
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement.GetProperty("training").ValueKind);
        Assert.DoesNotContain("Geschafft sind", await Page("/modell"), StringComparison.Ordinal);
    }

    /// <summary>Every reason there is, and every way to learn, has its words.</summary>
    [Theory]
    [InlineData("/modell", "Objection.", "seine Wahrscheinlichkeiten treffen nicht zu", "ein anderes Modell ist besser", "Gewichte aus Vergleichen, mit Mustern und Faktoren")]
    [InlineData("/en/model", "Objection.", "its chances are not true", "another model is better", "Weights from comparisons, with patterns and factors")]
    public async Task What_was_compared_stands_there_with_its_figures_and_why_it_was_not_chosen(string address, string key, params string[] words)
    {
        await Report("aa", tried: [Tried("popular"), Tried("pairs"), Tried("pairs-factors"), Tried("trees", Enum.GetValues<ModelObjection>()), Tried("pairs-one-class"), Tried("pairs-common")]);
        await Report("bb", Enum.GetValues<ModelObjection>(), tried: []);

        var page = await Page(address);

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.DoesNotContain(key, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kind.", page, StringComparison.Ordinal);
        var run = JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement.GetProperty("runs")[1];
        Assert.Equal([false, false, true, false, false, false], run.GetProperty("compared").EnumerateArray().Select(model => model.GetProperty("chosen").GetBoolean()));
        Assert.Equal([true, true, false, false, true, true], run.GetProperty("compared").EnumerateArray().Select(model => model.GetProperty("behind").GetBoolean()));
    }

    [Theory]
    [InlineData("/modell", "das Lernen endete ohne Ergebnis:")]
    [InlineData("/en/model", "learning ended without a result:")]
    public async Task A_training_that_brought_no_result_stands_there_with_its_reason_and_the_model_before_goes_on(string address, string words)
    {
        await Report("aa");
        await Registry.Report(new ReportTraining(new TrainingRun { Objections = [ModelObjection.DidNotFinish], Failure = "exit code 137" }, "failed"));

        var page = await Page(address);

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Matches("<code lang=\"en\"[^>]*>exit code 137</code>", page);
        var answer = JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement;
        Assert.Equal("aa", answer.GetProperty("live").GetString());
        Assert.Equal("exit code 137", answer.GetProperty("runs")[0].GetProperty("failure").GetString());
        Assert.Equal("didNotFinish", answer.GetProperty("runs")[0].GetProperty("objections")[0].GetString());
    }

    [Fact]
    public async Task The_button_goes_one_model_back_and_then_to_content()
    {
        await Report("aa");
        await Report("bb");

        Assert.Contains("Danach ordnet wieder das Modell vom", await Page("/modell"), StringComparison.Ordinal);
        Assert.Contains("Das Modell davor ordnet wieder.", await Press(), StringComparison.Ordinal);
        Assert.Contains("Danach ordnet wieder der Inhalt allein.", await Page("/modell"), StringComparison.Ordinal);
        Assert.Contains("Der Inhalt allein ordnet wieder.", await Press(), StringComparison.Ordinal);
        Assert.EndsWith("modell/zulassen", Assert.Single(PageForm.In(await german.GetStringAsync("/modell"))).Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/modell", "eingesetzt, antwortet hier aber nicht", "hat geantwortet", "hat geantwortet, wurde zurückgenommen", "Wieder zulassen")]
    [InlineData("/en/model", "in place, but does not answer here", "has answered", "has answered, was taken back", "Allow it again")]
    public async Task Each_training_says_what_became_of_its_model_and_one_that_was_taken_back_can_be_allowed_again(
        string address, string now, string before, string back, string allow)
    {
        await Report("aa");
        await Report("bb");
        await Report("cc");
        Assert.NotNull((await Registry.RollBack(new RollBackModel("back"))).Value);

        var page = await Page(address);
        Assert.Equal([back, now, before], Words(page));
        Assert.Contains(allow, page, StringComparison.Ordinal);
        Assert.Equal("cc", JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement.GetProperty("takenBack").GetString());

        var answer = await german.PostAsync("/api/model/allow", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(allow, await Page(address), StringComparison.Ordinal);

        string[] Words(string text) => [.. text[text.LastIndexOf("<tbody", StringComparison.Ordinal)..].Split("data-label=").Select(cell => cell[(cell.IndexOf('>') + 1)..].Split('<')[0].Trim()).Where(word => word == now || word == before || word == back)];
    }

    [Fact]
    public async Task The_button_allows_again_what_was_taken_back()
    {
        await Report("aa");
        Assert.NotNull((await Registry.RollBack(new RollBackModel("back"))).Value);

        Assert.Contains("Das nächste Training darf das Modell wieder einsetzen.", await Press(), StringComparison.Ordinal);

        Assert.Null((await Registry.Get()).TakenBack);
    }

    [Fact]
    public async Task The_lead_over_the_model_before_is_told_and_when_a_training_was_to_the_minute()
    {
        await Report("aa", figures: Figures with { OverLive = 0.021, OverLiveLow = 0.011, OverLiveHigh = 0.031 });

        var page = await Page("/modell");
        Assert.Contains("0,021 (0,011 bis 0,031)", page, StringComparison.Ordinal);
        Assert.Matches(@"\d{4}, \d\d:\d\d Uhr", page);
        var run = JsonDocument.Parse(await german.GetStringAsync("/api/model/runs")).RootElement.GetProperty("runs")[0];
        Assert.Equal(0.021, run.GetProperty("compared")[0].GetProperty("overLive").GetDouble());
    }

    /// <summary>Nothing here has a file.</summary>
    [Fact]
    public async Task A_model_that_does_not_answer_is_not_said_to() =>
        Assert.Contains("antwortet hier aber noch nicht", await After(() => Report("aa")), StringComparison.Ordinal);

    private async Task<string> After(Func<Task> done)
    {
        await done();
        return await Page("/modell");
    }

    [Fact]
    public async Task A_page_that_shows_another_model_than_the_live_one_changes_nothing()
    {
        await Report("aa");
        var form = Assert.Single(PageForm.In(await german.GetStringAsync("/modell")));
        await Report("bb");

        var answer = await german.PostAsync(form.Action, form.With());

        Assert.Contains("Inzwischen ordnet ein anderes Modell.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("bb", (await Registry.Get()).Live);
    }

    [Fact]
    public async Task Without_its_proof_the_form_is_refused()
    {
        await Report("aa");
        var answer = await german.PostAsync("/modell/zurueck", new FormUrlEncodedContent([new("operation", "1"), new("from", "aa")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("aa", (await Registry.Get()).Live);
    }

    private IModelRegistryGrain Registry => program.Services.GetRequiredService<IGrainFactory>().GetModelRegistry();

    private async Task<string> Page(string address) => WebUtility.HtmlDecode(await german.GetStringAsync(address));

    private async Task<string> Press()
    {
        var form = PageForm.In(await german.GetStringAsync("/modell"))[0];
        var answer = await german.PostAsync(form.Action, form.With());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private Task Report(string version, ModelObjection[]? objections = null, TriedModel[]? tried = null, ModelFigures? figures = null) => Registry.Report(new ReportTraining(
        new TrainingRun { Version = version, Kind = "pairs-factors", Figures = figures ?? Figures, Objections = objections ?? [], Tried = tried ?? [Tried("pairs-factors") with { Figures = figures ?? Figures }] }, "report-" + version));

    private static TriedModel Tried(string kind, params ModelObjection[] objections) => new() { Kind = kind, Figures = Figures, Objections = objections };

    private static ModelFigures Figures => new() { Companies = 120, TakeUps = 700, HoldOutCompanies = 60, Ndcg = 0.2, ContentNdcg = 0.1, PopularNdcg = 0.15, CalibrationError = 0.12 };
}
