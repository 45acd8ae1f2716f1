using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Testing;
using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>The model page after some trainings, in a program of its own: there is one registry for all.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ModelPageTests(BrowserFixture browser) : IAsyncLifetime
{
    private Site site = null!;

    public async Task InitializeAsync() => site = await Site.Start(Train);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("modell", 1280, "Zum Modell davor zurückgehen", "Das Modell davor ordnet wieder.")]
    [InlineData("en/model", 390, "Go back to the model before", "The model before ranks again.")]
    public async Task Plot_comparison_and_the_way_back_are_there_and_axe_finds_nothing(string address, int width, string button, string done)
    {
        await using var context = await browser.NewContext(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = 900 }, BypassCSP = true,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        await page.HasNoBarriers();
        Assert.Equal(0, await page.Overflow());
        await Assertions.Expect(page.Locator(".training-plot circle")).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        await Assertions.Expect(page.Locator("#meldung")).ToContainTextAsync(done);
        await page.HasNoBarriers();
    }

    /// <summary>Three published trainings and three refused ones.</summary>
    private static async Task Train(string folder)
    {
        await using var silo = await TestSilo.Start(folder);
        for (var run = 0; run < 6; run++)
            await silo.Grains.GetModelRegistry().Report(new ReportTraining(
                new TrainingRun
                {
                    Version = $"00000000000{run}",
                    Kind = "pairs-factors",
                    Figures = Figures(0.12 + (0.02 * run)),
                    Objections = run % 2 == 0 ? [] : [ModelObjection.NotBetterThanContent, ModelObjection.NotCalibrated],
                    Tried = [Tried("pairs", 0.18), Tried("pairs-factors", 0.22), Tried("trees", 0.2, ModelObjection.BreaksGoldenRow)],
                },
                $"report-{run}"));
    }

    private static TriedModel Tried(string kind, double ndcg, params ModelObjection[] objections) => new() { Kind = kind, Figures = Figures(ndcg), Objections = objections };

    private static ModelFigures Figures(double ndcg) => new()
    {
        Companies = 500, TakeUps = 3300, HoldOutCompanies = 195, Ndcg = ndcg, ContentNdcg = 0.12, PopularNdcg = 0.19, OverContent = ndcg - 0.12,
        OverContentLow = ndcg - 0.15, OverContentHigh = ndcg - 0.09, Coverage = 0.72, Overlap = 0.25, CalibrationError = 0.11, GoldenRows = 3, GoldenRowsHeld = 3,
    };
}
