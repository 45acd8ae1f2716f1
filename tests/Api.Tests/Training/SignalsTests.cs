using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Training;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces.Signals;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matchmaking.Api.Tests.Training;

[Collection(ApiCollection.Name)]
public sealed class SignalsTests(ApiFixture api)
{
    [Fact]
    public async Task Before_anybodys_time_is_over_there_is_nothing_to_tell()
    {
        var answer = JsonDocument.Parse(await api.German.GetStringAsync("/api/model/signals")).RootElement;

        Assert.Equal(60, answer.GetProperty("days").GetInt32());
        Assert.Empty(answer.GetProperty("places").EnumerateArray());
        Assert.Contains("Noch ist nichts zu zählen.", WebUtility.HtmlDecode(await api.German.GetStringAsync("/modell")), StringComparison.Ordinal);
        Assert.Contains("nothing to count yet", await api.English.GetStringAsync("/en/model"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_withheld_stays_withheld()
    {
        var answer = SignalsAnswer.From(new TakeUpView { Days = 60, Places = [new(1, 10, 0.2, 0.1), new(2, null, null, null)], Usual = new(0.1, 30) });

        Assert.Equal([new PlaceAnswer(1, 10, 0.2, 0.1), new PlaceAnswer(2, null, null, null)], answer.Places);
        Assert.Equal(new EstimateAnswer(0.1, 30), answer.FifthUsual);
        Assert.Null(answer.FifthTried);
        Assert.Null(answer.Partners);
    }

    [Theory]
    [InlineData(0.6, "Von den Betrieben, die Bündnisse zuerst sehen, sprechen sie 13 % in 60 Tagen an. Davon sagen 60 % zu.")]
    [InlineData(null, "Von den Betrieben, die Bündnisse zuerst sehen, sprechen sie 13 % in 60 Tagen an. Wie viele davon zusagen, nennen wir ab fünf Betrieben und Bündnissen.")]
    public async Task It_is_told_how_often_alliances_approach_whom_they_are_shown(double? agreed, string sentences)
    {
        var view = new TakeUpView { Days = 60, Partners = new PartnerTakeUpView(400, 0.13, agreed) };

        Assert.Equal(new PartnerTakeUpAnswer(400, 0.13, agreed), SignalsAnswer.From(view).Partners);
        Assert.Equal($"<p>{sentences}</p>", (await Line(view)).Replace(" </p>", "</p>", StringComparison.Ordinal));
    }

    private async Task<string> Line(TakeUpView view)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        await using var renderer = new HtmlRenderer(api.Services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Partners"] = view.Partners, ["Days"] = view.Days });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PartnerTakeUpLine>(parameters)).ToHtmlString());
        return string.Join(' ', WebUtility.HtmlDecode(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(Language.De, "Zum Ausprobieren: Darüber wissen wir noch wenig.")]
    [InlineData(Language.En, "One to try: we know little about it so far.")]
    public void What_is_to_be_tried_out_says_so(Language language, string sentence)
    {
        var list = new RecommendationList { Items = [Item(explore: false), Item(explore: true)], ModelVersion = "1", ModelKind = "content", Headcount = 40 };
        var json = new Utf8Text();

        api.Services.GetRequiredService<RecommendationsWriter>().Write(list, 40, language, json);

        var items = JsonDocument.Parse(Encoding.UTF8.GetString(json.Written)).RootElement.GetProperty("items");
        Assert.False(items[0].TryGetProperty("explore", out _));
        Assert.True(items[1].GetProperty("explore").GetBoolean());
        Assert.Equal(sentence, items[1].GetProperty("reasons")[0].GetProperty("text").GetString());
        Assert.Equal("x", Suggestion.From(list, api.Catalogue, _ => "x")[1].ToTry);
        Assert.Null(Suggestion.From(list, api.Catalogue, _ => "x")[0].ToTry);
    }

    private RecommendedPractice Item(bool explore) => new()
    {
        Practice = api.Catalogue.Practices[explore ? 1 : 0].Id,
        Score = 0.5,
        Reasons = [new ReasonView { Code = explore ? "explore.try" : "effort.low", Inputs = [], Arguments = explore ? [] : ["40"] }],
        WouldChange = new ReasonView { Code = "would.started", Inputs = [] },
        Link = "content",
        Explore = explore,
    };
}
