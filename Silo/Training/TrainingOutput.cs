using System.Globalization;
using System.Text;

namespace Matchmaking.Silo.Training;

/// <summary>
/// What the process that trains writes: how much is done, a number from 0 to 1 on a line each, then the result as JSON.
/// </summary>
internal static class TrainingOutput
{
    private const int LongestLine = 24;

    public static byte[] Line(double share) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{share:0.####}\n"));

    /// <summary>Takes the next share from the front of what was read; null where none stands there.</summary>
    public static double? Take(StringBuilder read)
    {
        var length = 0;
        while (length < read.Length && length < LongestLine && read[length] != '\n')
            length++;
        if (length == read.Length || read[length] != '\n')
            return null;
        if (!double.TryParse(read.ToString(0, length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || !(share is >= 0 and <= 1))
            return null;
        read.Remove(0, length + 1);
        return share;
    }
}
