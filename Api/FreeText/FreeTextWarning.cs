using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.FreeText;

/// <summary>Something in a text that may point at a single person; the text is stored all the same.</summary>
/// <param name="Field">The member of the body.</param>
/// <param name="Text">What it looks like, in the language of the request.</param>
public sealed record FreeTextWarning(string Field, string Text)
{
    private static readonly TextTable Words = TextTable.Of<FreeTextHint>();

    /// <summary>One for each finding, in the order of the fields.</summary>
    internal static IReadOnlyList<FreeTextWarning> In(Language language, params ReadOnlySpan<(string Field, string? Text)> texts)
    {
        var warnings = new List<FreeTextWarning>();
        foreach (var (field, text) in texts)
            foreach (var finding in PersonalTraits.In(text))
                warnings.Add(new FreeTextWarning(field, $"{Words.Say(language, finding.Trait.ToString(), finding.Words)} {Words.Say(language, "Why")}"));
        return warnings;
    }
}
