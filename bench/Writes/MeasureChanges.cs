using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matchmaking.Bench.Http;

namespace Matchmaking.Bench.Writes;

/// <summary>Callers that each send the next change when they have the answer to the last one.</summary>
internal sealed class MeasureChanges : IDisposable
{
    private static readonly string[] TakeUps = ["some", "many"];

    private readonly Connection[] connections;
    private readonly byte[][] requests;
    private int turn;

    private MeasureChanges(Connection[] connections, byte[][] requests) => (this.connections, this.requests) = (connections, requests);

    public static async Task<MeasureChanges> Prepare(Uri address, int callers, int firms)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Connection.Open(address)));
        var profile = """{"name":"Beispielbetrieb Metallbau Nord","headcount":40,"shiftShare":0.8,"topics":["PFL"]}""";
        await Task.WhenAll(connections.Select(async (connection, caller) =>
        {
            for (var firm = caller; firm < firms; firm += callers)
                await connection.Exchange(Request(address, "PUT", $"/api/companies/firm-{firm}", profile));
        }));

        // Alternating, so that no request repeats what is stored already.
        var changes = TakeUps.SelectMany(takeUp => Enumerable.Range(0, firms).Select(firm => Request(
            address, "POST", $"/api/companies/firm-{firm}/measures", $$"""{"practice":"AZ-02","state":"lived","takeUp":"{{takeUp}}"}""")));
        return new MeasureChanges(connections, [.. changes]);
    }

    public async Task<(Latencies Seen, TimeSpan Time)> For(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var all = new Latencies();
        foreach (var seen in await Task.WhenAll(connections.Select(connection => Task.Run(() => Send(connection, watch, time)))))
            all.Add(seen);
        return (all, watch.Elapsed);
    }

    public void Dispose()
    {
        foreach (var connection in connections)
            connection.Dispose();
    }

    private async Task<Latencies> Send(Connection connection, Stopwatch watch, TimeSpan time)
    {
        var seen = new Latencies();
        while (watch.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            var (status, length) = await connection.Exchange(requests[(uint)Interlocked.Increment(ref turn) % requests.Length]);
            seen.Add(Stopwatch.GetTimestamp() - start, status, length);
        }

        return seen;
    }

    private static byte[] Request(Uri address, string method, string path, string json) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}"));
}
