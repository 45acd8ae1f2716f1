using System.Diagnostics;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>What a small server notices of the program: how soon it answers and how much memory it keeps.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class FootprintTests : IDisposable
{
    private const long MostMemory = 250L * 1024 * 1024;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_first_start_with_examples_answers_within_five_seconds_and_then_rests_on_little_memory()
    {
        var watch = Stopwatch.StartNew();
        using var program = MatchmakingProcess.StartUnready(folder.Path);
        await Eventually.Holds(() => Answers(program, "/"), "the first page is there");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(folder.Path, "examples-imported.txt"))), "the examples are imported");
        await Eventually.Holds(() => Answers(program, "/health/ready"), "it is ready");
        Assert.InRange(program.WorkingSet, 1, MostMemory);
    }

    private static async Task<bool> Answers(MatchmakingProcess program, string address)
    {
        try
        {
            using var answer = await program.Client.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
