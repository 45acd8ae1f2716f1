using System.Net.Sockets;

namespace Matchmaking.Bench.Http;

/// <summary>
/// One keep-alive connection that sends a request and reads the answer to its end, and nothing more: the client shares
/// the machine with the server, so whatever it costs blurs the comparison.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];

    public static async Task<Connection> Open(Uri url)
    {
        var connection = new Connection();
        await connection.socket.ConnectAsync(url.Host, url.Port);
        return connection;
    }

    /// <summary>Answers the status and the length of the whole answer in bytes.</summary>
    public async ValueTask<(int Status, int Length)> Exchange(byte[] request)
    {
        await socket.SendAsync(request, SocketFlags.None);
        var filled = 0;
        var expected = AnswerLength.Unknown;
        while (true)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var received = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
            if (received == 0)
                throw new IOException("the connection was closed in the middle of an answer.");
            filled += received;
            if (expected == AnswerLength.Unknown)
                expected = AnswerLength.Of(buffer.AsSpan(0, filled));
            if (AnswerLength.IsComplete(expected, buffer.AsSpan(0, filled)))
                return (AnswerLength.Status(buffer), filled);
        }
    }

    public void Dispose() => socket.Dispose();
}
