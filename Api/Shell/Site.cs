using System.Globalization;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Http.Extensions;

namespace Matchmaking.Api.Shell;

/// <summary>Where the reader is, and how to get elsewhere. All links are relative to the page's base address.</summary>
public sealed class Site(IHttpContextAccessor accessor, TimeProvider time)
{
    private static readonly object Requested = new();

    private HttpContext Context => accessor.HttpContext!;

    private LanguagePrefix.Place Place => LanguagePrefix.Of(Context);

    public Language Language => Place.Language;

    /// <summary>For <c>lang</c> attributes.</summary>
    public string LanguageCode => Language == Language.En ? "en" : "de";

    public Language OtherLanguage => Language == Language.En ? Language.De : Language.En;

    /// <summary>Base address of the pages in this language, with a slash at its end.</summary>
    public string Base => $"{Context.Request.PathBase}/";

    /// <summary>Where files that have no language live, with a slash at its end.</summary>
    public string Root => $"{Place.Root}/";

    /// <summary>Address of this page without the language, without a slash at its start.</summary>
    public string Path => Context.Request.Path.Value!.TrimStart('/');

    public IQueryCollection Query => Context.Request.Query;

    /// <summary>The text in the reader's language.</summary>
    public string Text(LocalizedText text) => text.In(Language);

    /// <summary>A link to a page.</summary>
    public string To(PagePath page, params string[] ids)
    {
        var path = page.In(Language, ids);
        return path.Length == 0 ? "./" : path;
    }

    /// <summary>The full address of a page, to be read on paper.</summary>
    public string Address(PagePath page, params string[] ids) =>
        UriHelper.BuildAbsolute(Context.Request.Scheme, Context.Request.Host, Context.Request.PathBase, $"/{page.In(Language, ids)}");

    /// <summary>A link to a place on this page: with a base address, a bare fragment would lead to the start page.</summary>
    public string Here(string fragment)
    {
        var path = Context.Items[Requested] as string ?? Path;
        return $"{(path.Length == 0 ? "./" : path)}{Context.Request.QueryString}#{fragment}";
    }

    /// <summary>
    /// Answers with a page whose address is another. Links to places on it stay at the address that was asked for: the
    /// page's own would be fetched anew, and what was typed into a form that came back would be lost.
    /// </summary>
    public void Show(PagePath page, params string[] ids)
    {
        Context.Items[Requested] = Path;
        Context.Request.Path = $"/{To(page, ids)}";
    }

    /// <summary>The same page in a language, with everything that was typed, as an absolute path.</summary>
    public string SameIn(Language language)
    {
        var prefix = language == Language.En ? LanguagePrefix.English : "";
        return $"{Place.Root}{prefix}/{PagePaths.Translate(Path, language)}{Context.Request.QueryString}";
    }

    /// <summary>The public address of this page, for search engines; with its query, without which it may be another page, but without a note.</summary>
    public string Canonical(Language language)
    {
        var origin = UriHelper.BuildAbsolute(Context.Request.Scheme, Context.Request.Host);
        var query = QueryString.Create(Query.Where(pair => pair.Key != Flash.Name));
        return $"{origin.TrimEnd('/')}{SameIn(language).Split('?')[0]}{query}";
    }

    /// <summary>Today in words.</summary>
    public string Today => Day(time.GetUtcNow());

    /// <summary>The day of a moment, as the clocks of the place where this runs showed it.</summary>
    public string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(Local(moment)));

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime;

    /// <summary>Month and year of a moment: Februar 2026.</summary>
    public string Month(DateTimeOffset moment) => Local(moment).ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day as people write it: 28. Februar 2026, 28 February 2026. Day and month stay on one line.</summary>
    public string Day(DateOnly day) => day.ToString(Language == Language.En ? "d\u00a0MMMM yyyy" : "d.\u00a0MMMM yyyy", CultureInfo.CurrentCulture);
}
