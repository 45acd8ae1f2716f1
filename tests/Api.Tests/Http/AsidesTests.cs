using Matchmaking.Api.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matchmaking.Api.Tests.Http;

public sealed class AsidesTests
{
    private readonly StopWatch clock = new();
    private readonly Asides asides;

    public AsidesTests() => asides = new Asides(clock, NullLogger<Asides>.Instance);

    [Fact]
    public async Task What_failed_is_left_alone_for_a_moment_while_other_things_are_asked_for()
    {
        Assert.False((await asides.Ask("one", Fail)).IsHere);
        Assert.False((await asides.Ask("one", Succeed)).IsHere);
        Assert.Equal("answer", (await asides.Ask("other", Succeed)).Value);

        clock.Elapsed = TimeSpan.FromSeconds(4);
        Assert.Equal("answer", (await asides.Ask("one", Succeed)).Value);
    }

    [Fact]
    public async Task Nobody_waits_long_for_an_answer()
    {
        var never = new TaskCompletionSource<string>();
        var asked = asides.Ask("one", () => never.Task);
        Assert.False(asked.IsCompleted);
        Assert.False((await asked).IsHere);
    }

    [Fact]
    public async Task No_answer_can_be_the_answer() =>
        Assert.True((await asides.Ask("one", () => Task.FromResult<string?>(null))).IsHere);

    [Fact]
    public async Task A_bug_is_not_hidden() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => asides.Ask<string>("one", () => throw new InvalidOperationException()));

    private static Task<string> Fail() => Task.FromException<string>(new TimeoutException());

    private static Task<string> Succeed() => Task.FromResult("answer");

    /// <summary>Says how much time passed; timers run as ever.</summary>
    private sealed class StopWatch : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
