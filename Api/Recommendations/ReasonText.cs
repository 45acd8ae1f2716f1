using System.Collections.Frozen;
using System.Text;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>
/// The sentences behind reason codes, in both languages. The templates stand beside this file as resources; they are
/// taken apart once, because every recommendation says dozens of them.
/// </summary>
internal sealed class ReasonText
{
    internal const string CausePrefix = "cause.";
    private static readonly TextTable Table = TextTable.Of<ReasonText>();

    private readonly FrozenDictionary<string, ReasonSentence>[] sentences;

    public ReasonText(PracticeCatalogue catalogue)
    {
        sentences = [.. Enum.GetValues<Language>().Order().Select(language => SentencesIn(language, new ReasonNames(catalogue, language)))];
    }

    /// <summary>Codes that have a sentence.</summary>
    public static IEnumerable<string> Codes =>
        Table.In(Language.De).Keys.Where(key => !key.StartsWith(CausePrefix, StringComparison.Ordinal));

    /// <summary>The words of a cause of dismissal, such as <c>noShift</c>.</summary>
    public static IEnumerable<(string Cause, string Words)> CausesIn(Language language) =>
        from text in Table.In(language)
        where text.Key.StartsWith(CausePrefix, StringComparison.Ordinal)
        select (text.Key[CausePrefix.Length..], text.Value);

    /// <summary>The sentence as a page shows it.</summary>
    public string Say(ReasonView reason, Language language)
    {
        var text = new Utf8Text();
        Write(reason, language, text);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>Writes the sentence as UTF-8. A code without a sentence (a newer model) is written as it is.</summary>
    public void Write(ReasonView reason, Language language, Utf8Text output)
    {
        if (sentences[(int)language].TryGetValue(reason.Code, out var sentence))
            sentence.Write(reason.Arguments, output);
        else
            output.Raw(reason.Code);
    }

    private static FrozenDictionary<string, ReasonSentence> SentencesIn(Language language, ReasonNames names) =>
        Codes.ToFrozenDictionary(code => code, code => ReasonSentence.Parse(Table.In(language)[code], names), StringComparer.Ordinal);
}
