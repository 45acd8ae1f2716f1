using Microsoft.Playwright;

namespace Matchmaking.Browser.Tests;

internal static class PageExtensions
{
    /// <summary>Opens everything that is folded, so that tests see it.</summary>
    public static Task Unfold(this IPage page) =>
        page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    /// <summary>How many pixels the page is wider than the window.</summary>
    public static Task<int> Overflow(this IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What has the focus: its id, or its name where it has none.</summary>
    public static Task<string> Focused(this IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.getAttribute('name') || document.activeElement.tagName");
}
