using System.Text.RegularExpressions;
using Matchmaking.Api.Tests.Shell;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Companies;

/// <summary>What a company's page offers to do with its suggestions.</summary>
public sealed partial class SuggestionButtonTests
{
    /// <summary>Of each suggestion one button is pressed, because it leads away from where the next one starts.</summary>
    [Theory, InlineData(0), InlineData(1)]
    public async Task Every_button_beside_a_suggestion_does_what_it_says(int position)
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.Start(folder.Path, examples: true);
        using var browser = program.CreateClient();
        await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(folder.Path, "examples-imported.txt"))), "the import is over");
        var (pressed, resumed) = (0, 0);

        foreach (var id in await Companies(browser))
        {
            var page = await browser.GetStringAsync($"/betriebe/{id}");
            var suggestions = page[page.IndexOf("id=\"als-naechstes\"", StringComparison.Ordinal)..page.IndexOf("id=\"massnahmen\"", StringComparison.Ordinal)];
            resumed += suggestions.Contains("Pausiert seit", StringComparison.Ordinal) ? 1 : 0;
            foreach (var suggestion in PageForm.In(suggestions).Where(form => State().IsMatch(form.Html)).GroupBy(form => form["practice"]))
            {
                if (suggestion.ElementAtOrDefault(position) is not { } form)
                    continue;
                var state = State().Match(form.Html).Groups[1].Value;
                var version = (await browser.Ask($"/api/companies/{id}")).Headers.ETag!.Tag.Trim('"').Split('-')[0];
                await browser.Ask(HttpMethod.Post, form.Action, form.With(("state", state), ("version", version)));
                Assert.Equal((id, suggestion.Key, state.ToLowerInvariant()), (id, suggestion.Key, await StateOf(browser, id, suggestion.Key)));
                pressed++;
            }
        }

        Assert.InRange(pressed, 60, int.MaxValue);
        Assert.InRange(resumed, 1, int.MaxValue);
    }

    private static async Task<List<string>> Companies(HttpClient client) =>
        [.. (await client.Ask("/api/companies?limit=200"))["items"].EnumerateArray().Select(company => company.GetProperty("company").GetString()!)];

    private static async Task<string?> StateOf(HttpClient client, string company, string practice) =>
        (await client.Ask($"/api/companies/{company}"))["measures"].EnumerateArray()
            .Where(measure => measure.GetProperty("practice").GetString() == practice)
            .Select(measure => measure.GetProperty("state").GetString()).SingleOrDefault();

    [GeneratedRegex("<button[^>]*name=\"state\"[^>]*value=\"(\\w+)\"")]
    private static partial Regex State();
}
