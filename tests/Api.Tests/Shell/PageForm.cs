using System.Net;
using System.Text.RegularExpressions;

namespace Matchmaking.Api.Tests.Shell;

/// <summary>A form as a page shows it: where it goes, and what it would send if nobody touched it.</summary>
internal sealed partial record PageForm(string Action, string Html)
{
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; } =
    [
        .. Inputs().Matches(Html).Where(IsSent).Select(input => KeyValuePair.Create(Of(input.Value, "name"), Of(input.Value, "value"))).Where(field => field.Key.Length > 0),
        .. Areas().Matches(Html).Select(area => KeyValuePair.Create(Of(area.Groups[1].Value, "name"), WebUtility.HtmlDecode(area.Groups[2].Value))),
        .. Selects().Matches(Html).Select(select => KeyValuePair.Create(Of(select.Groups[1].Value, "name"), ChosenIn(select.Groups[2].Value))),
    ];

    public string this[string field] => Fields.Where(each => each.Key == field).Select(each => each.Value).FirstOrDefault("");

    /// <summary>The forms of a page that are sent, in their order.</summary>
    public static IReadOnlyList<PageForm> In(string html) =>
        [.. Forms().Matches(html).Where(form => Of(form.Groups[1].Value, "method") == "post").Select(form => new PageForm(Of(form.Groups[1].Value, "action"), form.Groups[2].Value))];

    /// <summary>What is sent when these fields are filled in; null takes a field away.</summary>
    public FormUrlEncodedContent With(params (string Name, string? Value)[] typed)
    {
        var names = typed.Select(field => field.Name).ToHashSet();
        return new FormUrlEncodedContent(
        [
            .. Fields.Where(field => !names.Contains(field.Key)),
            .. typed.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)),
        ]);
    }

    private static bool IsSent(Match input) =>
        Of(input.Value, "type") is not ("checkbox" or "radio") || Checked().IsMatch(input.Value);

    private static string ChosenIn(string options) =>
        Options().Matches(options) is { Count: > 0 } all ? Of((all.FirstOrDefault(option => option.Value.Contains(" selected", StringComparison.Ordinal)) ?? all[0]).Value, "value") : "";

    private static string Of(string tag, string attribute) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{attribute}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form\\b([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea\\b([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<select\\b([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option\\b[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("\\schecked\\b")]
    private static partial Regex Checked();
}
