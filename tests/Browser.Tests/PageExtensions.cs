using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

internal static class PageExtensions
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Axe finds nothing on the page as it stands. Axe needs scripts: for a visitor without, it would wait for ever.</summary>
    public static async Task HasNoBarriers(this IPage page)
    {
        var found = await page.RunAxe(Rules).WaitAsync(Patience);
        Assert.True(found.Violations.Length == 0, string.Join(Environment.NewLine, found.Violations.Select(Describe)));
    }

    /// <summary>Opens everything that is folded, so that tests see it.</summary>
    public static Task Unfold(this IPage page) =>
        page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    /// <summary>How many pixels the page is wider than the window.</summary>
    public static Task<int> Overflow(this IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What has the focus: its id, or its name where it has none.</summary>
    public static Task<string> Focused(this IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.getAttribute('name') || document.activeElement.tagName");

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
