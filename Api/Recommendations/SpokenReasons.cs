using System.Collections.Frozen;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>
/// Reasons as JSON. A list says dozens of them. Those that hold numbers of the firm are put together each time; the rest
/// can only say what the catalogue holds, most of it was said before, and what was said last is kept in fixed room.
/// </summary>
internal sealed class SpokenReasons
{
    private const int Places = 2048;
    private readonly ReasonText text;
    private readonly FrozenDictionary<string, byte[]> openingsWithFigures;
    private readonly Spoken?[][] spoken = [.. Enum.GetValues<Language>().Select(_ => new Spoken?[Places])];

    public SpokenReasons(ReasonText text)
    {
        this.text = text;
        openingsWithFigures = text.CodesWithFigures.ToFrozenDictionary(code => code, OpeningOf, StringComparer.Ordinal);
    }

    /// <summary>Writes the reason as <see cref="ReasonAnswer"/>.</summary>
    public void Write(ReasonView reason, Language language, Utf8Text output)
    {
        if (openingsWithFigures.TryGetValue(reason.Code, out var opening))
            Write(opening, reason, language, output);
        else
            output.Raw(Say(reason, language).Json);
    }

    /// <summary>Writes its sentence alone, in quotation marks.</summary>
    public void WriteSentence(ReasonView reason, Language language, Utf8Text output)
    {
        if (openingsWithFigures.ContainsKey(reason.Code))
            WriteText(reason, language, output);
        else
            output.Raw(Say(reason, language).Sentence);
    }

    private Spoken Say(ReasonView reason, Language language)
    {
        // Whole objects are swapped, so that no thread ever sees half of one.
        ref var place = ref spoken[(int)language][PlaceOf(reason)];
        if (place is { } known && known.Says(reason))
            return known;
        var json = new Utf8Text();
        Write(OpeningOf(reason.Code), reason, language, json);
        var sentence = new Utf8Text();
        WriteText(reason, language, sentence);
        return place = new Spoken(reason, json.Written.ToArray(), sentence.Written.ToArray());
    }

    private void Write(byte[] opening, ReasonView reason, Language language, Utf8Text output)
    {
        output.Raw(opening);
        WriteText(reason, language, output);
        output.Raw(",\"inputs\":"u8);
        output.QuotedList(reason.Inputs.AsSpan());
        output.Raw("}"u8);
    }

    private void WriteText(ReasonView reason, Language language, Utf8Text output)
    {
        var quote = output.Quote();
        text.Write(reason, language, output);
        output.Unquote(quote);
    }

    private static byte[] OpeningOf(string code)
    {
        var output = new Utf8Text();
        output.Raw("{\"code\":"u8);
        output.Quoted(code);
        output.Raw(",\"text\":"u8);
        return output.Written.ToArray();
    }

    private static int PlaceOf(ReasonView reason)
    {
        var hash = reason.Code.GetHashCode(StringComparison.Ordinal);
        foreach (var argument in reason.Arguments.AsSpan())
            hash = (hash * 31) + argument.GetHashCode(StringComparison.Ordinal);
        // The same need may rest on the topics, on the persona or on both; their lengths tell these apart well enough.
        foreach (var input in reason.Inputs.AsSpan())
            hash = (hash * 31) + input.Length;
        return hash & (Places - 1);
    }

    private sealed record Spoken(ReasonView Reason, byte[] Json, byte[] Sentence)
    {
        public bool Says(ReasonView other) =>
            Reason.Code == other.Code && Same(Reason.Arguments, other.Arguments) && Same(Reason.Inputs, other.Inputs);

        private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
            ReferenceEquals(left, right) || left.AsSpan().SequenceEqual(right.AsSpan());
    }
}
