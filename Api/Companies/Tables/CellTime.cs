using System.Globalization;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>Times in cells: a bare date means midnight UTC.</summary>
internal static class CellTime
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private static readonly string[] Readable = [Day, Moment, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static string Write(DateTimeOffset time) =>
        time.UtcDateTime.ToString(time.UtcDateTime.TimeOfDay == TimeSpan.Zero ? Day : Moment, CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTimeOffset time)
    {
        var readable = DateTimeOffset.TryParseExact(
            text, Readable, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
        return readable;
    }
}
