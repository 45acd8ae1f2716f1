using System.Text;
using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

/// <summary>A table of companies is taken, on a phone as well.</summary>
public sealed class ImportTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Header = "id;name;headcount;shiftShare;district;measures\n";

    [Theory]
    [InlineData("betriebe/einlesen", 390, "Die Tabelle ist in Ordnung", "So übernehmen", "Übernommen:", "wird zu")]
    [InlineData("en/companies/import", 1280, "The table is in order", "Take it over", "Taken over:", "becomes")]
    public async Task What_a_table_would_change_is_shown_then_taken_over(
        string address, int width, string fine, string take, string taken, string becomes)
    {
        var (known, fresh) = ($"einlesen-alt-{width}", $"einlesen-neu-{width}");
        var page = await NewVisitor(width, dark: width < 600);
        Assert.Equal(200, (await page.APIRequest.PutAsync($"api/companies/{known}", new() { DataObject = new { name = "Alt", headcount = 12, shiftShare = 0.5 } })).Status);
        await page.GotoAsync(address);
        await Send(page, $"{Header}{known};Alt;20;0,5;Mitte;AZ-04 planned 2026-01-15\n{fresh};Bäckerei mit einem sehr langen Namen und Söhne;12;0;;\n");

        await Assertions.Expect(page.Locator(".report h2")).ToHaveTextAsync(fine);
        await Assertions.Expect(page.Locator(".changes__item").First).ToContainTextAsync(becomes);
        await Assertions.Expect(page.Locator(".changes__item")).ToHaveCountAsync(3);
        await FindNothing(page);

        await page.GetByRole(AriaRole.Button, new() { Name = take }).ClickAsync();
        await Assertions.Expect(page.Locator(".import__done")).ToContainTextAsync(taken);
        await FindNothing(page);

        await Send(page, $"{Header}{known};Alt;20;0,5;Mitte;\n");
        await Assertions.Expect(page.Locator(".import__take")).ToHaveCountAsync(0);
        await FindNothing(page);
    }

    [Theory]
    [InlineData("betriebe/einlesen", 1280)]
    [InlineData("en/companies/import", 360)]
    public async Task What_is_wrong_with_a_table_stands_with_its_row_and_column(string address, int width)
    {
        var page = await NewVisitor(width, dark: width > 600);
        await page.GotoAsync(address);
        await Send(page, $"{Header}Kein Kürzel;Firma;viele;0,5;;AZ-99 geplant gestern\n");

        await Assertions.Expect(page.Locator(".report tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".report .notice")).ToBeFocusedAsync();
        await FindNothing(page);

        await Send(page, "");
        await Assertions.Expect(page.Locator(".field--faulty")).ToHaveCountAsync(1);
        await FindNothing(page);
    }

    private static async Task Send(IPage page, string table)
    {
        await page.Locator("#table").SetInputFilesAsync(new FilePayload { Name = "betriebe.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
        await page.Locator("form.import button").ClickAsync();
    }

    private static async Task FindNothing(IPage page)
    {
        await page.HasNoBarriers();
        Assert.Equal(0, await page.Overflow());
    }
}
