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

    /// <summary>Variants for a single person or firm, where German and English use another form.</summary>
    private const string OnePrefix = "one.";

    /// <summary>Variants without a percentage, for readers who answered with a band.</summary>
    private const string PlainPrefix = "plain.";

    /// <summary>The one change that names a share of shift work.</summary>
    private const string ShiftLimit = "would.shiftLimit";

    private static readonly TextTable Table = TextTable.Of<ReasonText>();

    private readonly FrozenDictionary<string, ReasonSentence>[] sentences;
    private readonly FrozenDictionary<string, ReasonSentence>[] ofOne;
    private readonly FrozenDictionary<string, ReasonSentence>[] plain;

    public ReasonText(PracticeCatalogue catalogue)
    {
        ReasonNames[] names = [.. Enum.GetValues<Language>().Order().Select(language => new ReasonNames(catalogue, language))];
        sentences = [.. names.Select((names, language) => SentencesIn((Language)language, names, ""))];
        ofOne = [.. names.Select((names, language) => SentencesIn((Language)language, names, OnePrefix))];
        plain = [.. names.Select((names, language) => SentencesIn((Language)language, names, PlainPrefix))];
    }

    private static readonly string[] Prefixes = [CausePrefix, OnePrefix, PlainPrefix];

    /// <summary>Codes that have a sentence.</summary>
    public static IEnumerable<string> Codes =>
        Table.In(Language.De).Keys.Where(key => !Array.Exists(Prefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>The words of a cause of dismissal, such as <c>noShift</c>.</summary>
    public static IEnumerable<(string Cause, string Words)> CausesIn(Language language) =>
        from text in Table.In(language)
        where text.Key.StartsWith(CausePrefix, StringComparison.Ordinal)
        select (text.Key[CausePrefix.Length..], text.Value);

    /// <summary>The sentence as a page shows it: the page names the band that was answered, so the percentage is left out.</summary>
    public string SayPlainly(ReasonView reason, Language language) =>
        plain[(int)language].TryGetValue(reason.Code, out var sentence) && (reason.Code == ShiftLimit || AnsweredBand.Of(reason) is not null)
            ? Written(text => sentence.Write(reason.Arguments, text))
            : Say(reason, language);

    /// <summary>The sentence with its figures, as programs get it.</summary>
    public string Say(ReasonView reason, Language language) => Written(text => Write(reason, language, text));

    private static string Written(Action<Utf8Text> write)
    {
        var text = new Utf8Text();
        write(text);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>Codes whose sentences name numbers of the firm.</summary>
    public IEnumerable<string> CodesWithFigures => Codes.Where(code => Array.Exists(sentences, of => of[code].HoldsFigures));

    /// <summary>Writes the sentence as UTF-8. A code without a sentence (a newer model) is written as it is.</summary>
    public void Write(ReasonView reason, Language language, Utf8Text output)
    {
        if (reason.Arguments is ["1", ..] && ofOne[(int)language].TryGetValue(reason.Code, out var sentence))
            sentence.Write(reason.Arguments, output);
        else if (sentences[(int)language].TryGetValue(reason.Code, out sentence))
            sentence.Write(reason.Arguments, output);
        else
            output.Raw(reason.Code);
    }

    private static FrozenDictionary<string, ReasonSentence> SentencesIn(Language language, ReasonNames names, string prefix) =>
        Codes.Where(code => Table.In(language).ContainsKey(prefix + code))
            .ToFrozenDictionary(code => code, code => ReasonSentence.Parse(Table.In(language)[prefix + code], names), StringComparer.Ordinal);
}
