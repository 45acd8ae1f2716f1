using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Problems;

/// <summary>The words of problems, beside this file as resources.</summary>
internal sealed class ProblemText
{
    private static readonly TextTable Table = TextTable.Of<ProblemText>();

    private ProblemText()
    {
    }

    public static string TitleOf(ProblemKind kind, Language language) => Table.Say(language, $"{kind.Name}.title");

    public static string DetailOf(ProblemKind kind, Language language) => Table.Say(language, $"{kind.Name}.detail");

    public static string Of(FieldError error, Language language) =>
        error.Refusal is { } refusal ? DetailOf(refusal, language) : Table.Say(language, $"field.{error.Mistake}", error.Arguments);

    public static string WithLine(int line, string text, Language language) => Table.Say(language, "line", line, text);
}
