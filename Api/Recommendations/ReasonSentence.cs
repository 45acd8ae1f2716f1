using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Matchmaking.Api.Recommendations;

/// <summary>A template such as <c>Passt zu Ihrem Thema: {0:topic}.</c>, taken apart.</summary>
internal sealed partial class ReasonSentence
{
    private readonly Part[] parts;

    private ReasonSentence(Part[] parts) => this.parts = parts;

    public static ReasonSentence Parse(string template, ReasonNames names)
    {
        var parts = new List<Part>();
        var position = 0;
        var holdsFigures = false;
        foreach (Match placeholder in Placeholder().Matches(template))
        {
            parts.Add(Part.Words(template[position..placeholder.Index]));
            var index = int.Parse(placeholder.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
            var kind = placeholder.Groups["kind"].Value;
            holdsFigures |= ReasonNames.IsFigure(kind);
            parts.Add(new Part(null, index, names.WriterOf(kind)));
            position = placeholder.Index + placeholder.Length;
        }

        parts.Add(Part.Words(template[position..]));
        return new ReasonSentence([.. parts]) { HoldsFigures = holdsFigures };
    }

    /// <summary>Whether it names a number of the firm, so that there are as many such sentences as numbers.</summary>
    public bool HoldsFigures { get; private init; }

    public void Write(IReadOnlyList<string> arguments, Utf8Text output)
    {
        foreach (var part in parts)
        {
            if (part.Literal is { } words)
                output.Raw(words);
            else if (part.Index < arguments.Count)
                part.Writer!(arguments[part.Index], output);
        }
    }

    [GeneratedRegex(@"\{(?<index>\d):(?<kind>[a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private readonly record struct Part(byte[]? Literal, int Index, Action<string, Utf8Text>? Writer)
    {
        public static Part Words(string text) => new(Encoding.UTF8.GetBytes(text), 0, null);
    }
}
