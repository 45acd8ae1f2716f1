using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>
/// Reasons as JSON. A list says dozens of them and most of them were said before, so what was said last is kept. The room
/// is fixed, because some hold figures of the firm: whoever needs a place takes it.
/// </summary>
internal sealed class SpokenReasons(ReasonText text)
{
    private const int Places = 2048;
    private readonly Spoken?[][] spoken = [.. Enum.GetValues<Language>().Select(_ => new Spoken?[Places])];

    /// <summary>The reason as <see cref="ReasonAnswer"/>.</summary>
    public ReadOnlySpan<byte> Whole(ReasonView reason, Language language) => Say(reason, language).Json;

    /// <summary>Its sentence alone, in quotation marks.</summary>
    public ReadOnlySpan<byte> Sentence(ReasonView reason, Language language)
    {
        var said = Say(reason, language);
        return said.Json.AsSpan(said.Sentence);
    }

    private Spoken Say(ReasonView reason, Language language)
    {
        // Whole objects are swapped, so that no thread ever sees half of one.
        ref var place = ref spoken[(int)language][PlaceOf(reason)];
        if (place is { } known && known.Says(reason))
            return known;
        return place = Spoken.Of(reason, language, text);
    }

    private static int PlaceOf(ReasonView reason)
    {
        var hash = reason.Code.GetHashCode(StringComparison.Ordinal);
        foreach (var argument in reason.Arguments.AsSpan())
            hash = (hash * 31) + argument.GetHashCode(StringComparison.Ordinal);
        return hash & (Places - 1);
    }

    private sealed record Spoken(ReasonView Reason, byte[] Json, Range Sentence)
    {
        public static Spoken Of(ReasonView reason, Language language, ReasonText text)
        {
            var output = new Utf8Text();
            output.Raw("{\"code\":"u8);
            output.Quoted(reason.Code);
            output.Raw(",\"text\":"u8);
            var start = output.Written.Length;
            var quote = output.Quote();
            text.Write(reason, language, output);
            output.Unquote(quote);
            var end = output.Written.Length;
            output.Raw(",\"inputs\":"u8);
            output.QuotedList(reason.Inputs.AsSpan());
            output.Raw("}"u8);
            return new Spoken(reason, output.Written.ToArray(), start..end);
        }

        public bool Says(ReasonView other) =>
            Reason.Code == other.Code && Same(Reason.Arguments, other.Arguments) && Same(Reason.Inputs, other.Inputs);

        private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
            ReferenceEquals(left, right) || left.AsSpan().SequenceEqual(right.AsSpan());
    }
}
