using System.Collections.Frozen;
using System.Text;
using Matchmaking.Api.Recommendations;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Partners;

/// <summary>The sentences behind gains, arguments and likenesses, in both languages; the templates stand beside this file.</summary>
internal sealed class PartnerText
{
    private const string ArgumentPrefix = "argument.";
    private const string SizePrefix = "size.";
    private const string RegionPrefix = "region.";
    private static readonly TextTable Table = TextTable.Of<PartnerText>();

    private readonly FrozenDictionary<string, ReasonSentence>[] sentences;

    public PartnerText(PracticeCatalogue catalogue) =>
        sentences = [.. Enum.GetValues<Language>().Order().Select(language => SentencesIn(language, catalogue))];

    /// <summary>Codes of gains and likenesses that have a sentence.</summary>
    public static IEnumerable<string> Codes => Table.In(Language.De).Keys.Where(key =>
        !key.StartsWith(ArgumentPrefix, StringComparison.Ordinal)
        && !key.StartsWith(SizePrefix, StringComparison.Ordinal)
        && !key.StartsWith(RegionPrefix, StringComparison.Ordinal));

    /// <summary>Codes of arguments that have a sentence.</summary>
    public static IEnumerable<string> Arguments => NamesIn(Language.De, ArgumentPrefix).Select(name => name.Id);

    /// <summary>The sentence; a code without one (a newer finder) is shown as it is.</summary>
    public string Say(ReasonView reason, Language language)
    {
        if (!sentences[(int)language].TryGetValue(reason.Code, out var sentence))
            return reason.Code;
        var text = new Utf8Text();
        sentence.Write(reason.Arguments, text);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>One of the five arguments in a sentence.</summary>
    public static string SayArgument(string code, Language language) =>
        Table.In(language).TryGetValue(ArgumentPrefix + code, out var sentence) ? sentence : code;

    /// <summary>An offer as its alliance calls it, or in the language of the reader where it is published in both.</summary>
    public static string SayOffer(string title, PracticeCatalogue catalogue, Language language) =>
        OffersIn(language, catalogue).Where(offer => offer.Id == title).Select(offer => offer.Name).FirstOrDefault(title);

    private static IEnumerable<(string Id, string Name)> OffersIn(Language language, PracticeCatalogue catalogue) =>
        catalogue.Alliances.SelectMany(alliance => alliance.Offers).DistinctBy(offer => offer.Name.De)
            .Select(offer => (offer.Name.De, offer.Name.In(language)));

    private static FrozenDictionary<string, ReasonSentence> SentencesIn(Language language, PracticeCatalogue catalogue)
    {
        var names = new ReasonNames(catalogue, language, ("size", NamesIn(language, SizePrefix)), ("region", NamesIn(language, RegionPrefix)), ("offer", OffersIn(language, catalogue)));
        return Codes.ToFrozenDictionary(code => code, code => ReasonSentence.Parse(Table.In(language)[code], names), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Id, string Name)> NamesIn(Language language, string prefix) =>
        from text in Table.In(language)
        where text.Key.StartsWith(prefix, StringComparison.Ordinal)
        select (text.Key[prefix.Length..], text.Value);
}
