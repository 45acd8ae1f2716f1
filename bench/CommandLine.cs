using System.Globalization;

namespace Matchmaking.Bench;

/// <summary>What measurements have in common: options come in, figures go out.</summary>
internal static class CommandLine
{
    public static string Option(string[] arguments, string name, string otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;

    /// <exception cref="WrongUsageException">What was given is no whole number above 0.</exception>
    public static int Option(string[] arguments, string name, int otherwise) =>
        Option(arguments, name, "") is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new WrongUsageException();

    /// <summary>A line whose figures are written alike on every machine.</summary>
    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A command was given an option that it cannot use; its usage is the answer.</summary>
internal sealed class WrongUsageException : Exception;
