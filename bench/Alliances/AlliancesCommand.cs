using System.Text;
using Matchmaking.Bench.Http;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Alliances;

/// <summary>Asks a running site for partners and gaps of all its alliances, and says how long answers take.</summary>
internal sealed class AlliancesCommand : ICommand
{
    private const int CannotRun = 1;
    private const int WrongUsage = 2;
    private const string Callers = "20";

    /// <summary>So many different questions in turn that the answer to none is kept until it is asked again, only the ranking it is cut of.</summary>
    private const int MoreThanAreKept = 130;

    public string Name => "alliances";

    public string Usage => "[--url http://127.0.0.1:5080] [--seconds 12] [--connections 20]";

    public async Task<int> Run(string[] arguments)
    {
        if (HttpOptions.Read(["--connections", Callers, .. arguments]) is not { } options)
        {
            Console.Error.WriteLine($"bench {Name} {Usage}");
            return WrongUsage;
        }

        try
        {
            var targets = TargetsFor(options, await Ids(options.Url));
            Write(options, await new LoadRun(options, targets).Run());
            return 0;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            Console.Error.WriteLine($"{options.Url} does not answer as expected: {exception.Message}");
            return CannotRun;
        }
    }

    private static async Task<List<string>> Ids(Uri url)
    {
        using var client = new HttpClient { BaseAddress = url };
        return await AllianceIds.Of(client);
    }

    /// <summary>What counts, and one alliance that works everywhere: for it every company is a candidate.</summary>
    private static List<Target> TargetsFor(HttpOptions options, List<string> ids)
    {
        var targets = new List<Target>();
        foreach (var question in new[] { "partners?limit=10", "gaps", "know-how?limit=10" })
            targets.Add(new Target($"GET …/{question}", [.. ids.Select(id => Get(options, $"/api/alliances/{id}/{question}"))]));
        if (ids.Contains(Simulate.AllianceMaker.Everywhere))
            foreach (var question in new[] { "partners?limit=10", "gaps" })
                targets.Add(new Target($"GET …/{question}, everywhere", [Get(options, $"/api/alliances/{Simulate.AllianceMaker.Everywhere}/{question}")]));
        if (ids.Contains(Simulate.AllianceMaker.Everywhere))
            targets.Add(new Target(
                $"GET …/partners, everywhere, in {MoreThanAreKept} lengths",
                [.. Enumerable.Range(1, MoreThanAreKept).Select(limit => Get(options, $"/api/alliances/{Simulate.AllianceMaker.Everywhere}/partners?limit={limit}"))]));
        return targets;
    }

    private static byte[] Get(HttpOptions options, string path) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {options.Url.Authority}\r\nAccept-Language: de\r\n\r\n");

    private static void Write(HttpOptions options, IReadOnlyList<Measured> measured)
    {
        Line($"{options.Url}, {options.Connections} callers, {options.Seconds} s per question in interleaved rounds, {Environment.ProcessorCount} cores shared with the server");
        Line($"");
        Line($"| Question | answers/s | p50 ms | p95 ms | p99 ms | bytes | errors |");
        Line($"|---|---:|---:|---:|---:|---:|---:|");
        foreach (var each in measured)
            Line($"| {each.Name} | {each.PerSecond:F0} | {each.AtFullLoad.Percentile(0.5):F1} | {each.AtFullLoad.Percentile(0.95):F1} | {each.AtFullLoad.Percentile(0.99):F1} | {each.AtFullLoad.Bytes / Math.Max(1, each.AtFullLoad.Count)} | {each.AtFullLoad.Errors} |");
    }
}
