using System.Globalization;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Http;

/// <summary>The figures as a table that can be pasted into a document.</summary>
internal static class Report
{
    /// <summary>What recommendations are to reach of the yardstick, and the time they may take at half that load.</summary>
    private const double WantedRatio = 0.4;
    private const double WantedMilliseconds = 25;

    /// <summary>What the server may hold in memory when it is idle.</summary>
    private const long WantedMebibytes = 250;

    private const long Mebibyte = 1024 * 1024;

    public static void Write(HttpOptions options, IReadOnlyList<Measured> measured)
    {
        var yardstick = measured[0].PerSecond;
        Line($"{options.Url}, {options.Connections} connections, {options.Seconds} s per target in interleaved rounds, {Environment.ProcessorCount} cores shared with the server");
        Line($"");
        Line($"| Target | requests/s | of live | CPU µs | p50 ms | p99 ms | half load /s | p99 ms there | bytes | errors |");
        Line($"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var each in measured)
            Line($"| {each.Name} | {each.PerSecond:F0} | {each.PerSecond / yardstick:F2} | {Microseconds(each.Processor)} | {each.AtFullLoad.Percentile(0.5):F2} | {each.AtFullLoad.Percentile(0.99):F2} | {each.HalfRate:F0} | {each.AtHalfLoad.Percentile(0.99):F2} | {each.AtFullLoad.Bytes / Math.Max(1, each.AtFullLoad.Count)} | {each.AtFullLoad.Errors + each.AtHalfLoad.Errors} |");
        Line($"");
        foreach (var each in measured.Skip(1))
            Line($"{each.Name}: {Verdict(each.PerSecond / yardstick >= WantedRatio)} {WantedRatio:F1} of live, {Verdict(each.AtHalfLoad.Percentile(0.99) < WantedMilliseconds)} p99 below {WantedMilliseconds:F0} ms at half load");
    }

    /// <summary>Bytes in memory before the first request of the load and after the last; null where the process is not known.</summary>
    public static void WriteMemory(long? atRest, long? afterLoad)
    {
        if (atRest is { } before && afterLoad is { } after)
            Line($"memory: {before / Mebibyte} MiB before the load ({Verdict(before < WantedMebibytes * Mebibyte)} less than {WantedMebibytes} MiB), {after / Mebibyte} MiB after it");
    }

    private static string Microseconds(TimeSpan? time) => time?.TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture) ?? "";

    private static string Verdict(bool reached) => reached ? "reaches" : "MISSES";
}
