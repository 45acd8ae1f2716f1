using Matchmaking.Silo.Hosting;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>The clock of the machine is set while Orleans runs by it.</summary>
public sealed class ClockWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_a_step_back_counts_from_wherever_the_clock_was_furthest_ahead()
    {
        var clock = new RunningClock(Start);
        var steps = new ClockSteps(clock);
        Assert.InRange(steps.SetBack(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.InRange(steps.SetBack(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromMinutes(-9));
        Assert.InRange(steps.SetBack(), TimeSpan.FromMinutes(8.9), TimeSpan.FromMinutes(9.1));
        clock.Advance(TimeSpan.FromMinutes(-2));
        Assert.InRange(steps.SetBack(), TimeSpan.FromMinutes(10.9), TimeSpan.FromMinutes(11.1));
        clock.Advance(TimeSpan.FromMinutes(12));
        Assert.InRange(steps.SetBack(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_clock_set_back_by_more_than_orleans_bears_ends_the_program_so_that_it_is_started_again()
    {
        var clock = new RunningClock(Start);
        using var host = Watched(clock);
        await host.StartAsync();
        try
        {
            clock.Advance(TimeSpan.FromMinutes(-11));
            await Eventually.Holds(() => Task.FromResult(Ends(host)), "the program ends");
            Assert.Equal(ClockWatch.ExitCode, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    private static bool Ends(IHost host) => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    private static IHost Watched(RunningClock clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddHostedService(services => new ClockWatch(
            services.GetRequiredService<IHostApplicationLifetime>(), clock, TimeSpan.FromMilliseconds(20), NullLogger<ClockWatch>.Instance));
        return builder.Build();
    }
}
