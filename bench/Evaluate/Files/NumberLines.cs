using System.Globalization;

namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>Reads text files of whole numbers, one list per line.</summary>
internal static class NumberLines
{
    /// <summary>All lines in order; an empty line is an empty list.</summary>
    public static int[][] Read(string path, params ReadOnlySpan<char> separators)
    {
        var lines = new List<int[]>();
        foreach (var line in File.ReadLines(path))
            lines.Add(Parse(path, lines.Count + 1, line, separators));
        return [.. lines];
    }

    private static int[] Parse(string path, int number, ReadOnlySpan<char> line, ReadOnlySpan<char> separators)
    {
        var values = new List<int>();
        foreach (var range in line.SplitAny(separators))
        {
            var field = line[range].Trim();
            if (field.IsEmpty)
                continue;
            if (!int.TryParse(field, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
                throw new DataFileException($"{path}, line {number}: '{field}' is not a whole number.");
            values.Add(value);
        }

        return [.. values];
    }
}
