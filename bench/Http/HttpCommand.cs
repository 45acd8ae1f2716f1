namespace Matchmaking.Bench.Http;

/// <summary>Drives a running site and says how much slower recommendations are than the cheapest answer there is.</summary>
internal sealed class HttpCommand : ICommand
{
    private const int CannotRun = 1;
    private const int WrongUsage = 2;

    public string Name => "http";

    public string Usage => HttpOptions.Usage;

    public async Task<int> Run(string[] arguments)
    {
        if (HttpOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine($"bench http {HttpOptions.Usage}");
            return WrongUsage;
        }

        try
        {
            var targets = await Targets.Of(options);
            var atRest = new ProcessorTime(options.Process).WorkingSet();
            var run = new LoadRun(options, targets);
            Report.Write(options, await run.Run());
            Report.WriteMemory(atRest, new ProcessorTime(options.Process).WorkingSet());
            return 0;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or System.Net.Sockets.SocketException or ArgumentException)
        {
            Console.Error.WriteLine($"{options.Url} does not answer as expected: {exception.Message}");
            return CannotRun;
        }
    }
}
