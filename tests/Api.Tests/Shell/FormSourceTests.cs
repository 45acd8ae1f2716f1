using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Matchmaking.Api.Tests.Shell;

/// <summary>Every form of every page, as it is written.</summary>
public sealed partial class FormSourceTests
{
    /// <summary>Forms that rest on no version, each with its reason.</summary>
    private static readonly Dictionary<string, string> Versionless = new()
    {
        ["CompanyImportPage.razor"] = "Carries the very table that was checked and what it would have done, which is compared before anything is stored.",
        ["CompanyEveryday.razor"] = "Only adds what nobody has recorded yet; what somebody recorded meanwhile it leaves alone.",
        ["AllianceKnowHowPage.razor"] = "Picks an offer out of a list for everybody; nothing is typed, and picking again is how it is changed.",
        ["RemovedCompany.razor"] = "Takes a removal back; a removed company takes no other change meanwhile.",
        ["ModelPage.razor"] = "Says from which model it goes back; trainings that change nothing do not disturb it.",
    };

    public static TheoryData<string> Forms => [.. Directory
        .EnumerateFiles(PagesFolder(), "*.razor", SearchOption.AllDirectories)
        .SelectMany(file => Form().Matches(File.ReadAllText(file)).Select((_, position) => $"{Path.GetRelativePath(PagesFolder(), file)} {position}"))];

    [Theory, MemberData(nameof(Forms))]
    public void A_form_that_changes_something_says_on_which_version_it_rests(string form)
    {
        var html = Written(form);
        var key = Key().Match(html);

        Assert.True(key.Success, "It carries no proof that it is ours.");
        Assert.NotEqual(Versionless.ContainsKey(Path.GetFileName(form.Split(' ')[0])), key.Value.Contains("Version=", StringComparison.Ordinal));
    }

    [Fact]
    public void The_forms_are_found() => Assert.InRange(Forms.Count, 20, 200);

    private static string Written(string form) =>
        Form().Matches(File.ReadAllText(Path.Combine(PagesFolder(), form.Split(' ')[0])))[int.Parse(form.Split(' ')[1], null)].Value;

    private static string PagesFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "Api"));

    [GeneratedRegex("<form\\b[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<FormKey\\b[^>]*/>")]
    private static partial Regex Key();
}
