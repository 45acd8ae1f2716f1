using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Training;

namespace Matchmaking.Grains.Tests.Training;

public sealed class RunningTrainingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_runs_since_its_first_word()
    {
        var first = RunningTraining.Next(null, 0, Noon);
        var second = RunningTraining.Next(first, 0.4, Noon.AddMinutes(3));

        Assert.Equal(new TrainingProgress(Noon, 0.4, Noon.AddMinutes(3)), second);
    }

    [Fact]
    public void Nothing_done_begins_another_one()
    {
        var before = new TrainingProgress(Noon, 0.9, Noon.AddMinutes(1));

        Assert.Equal(Noon.AddMinutes(2), RunningTraining.Next(before, 0, Noon.AddMinutes(2)).Since);
    }

    [Fact]
    public void Ten_minutes_without_a_word_end_it()
    {
        var last = new TrainingProgress(Noon, 0.4, Noon);

        Assert.Equal(last, RunningTraining.Now(last, Noon.AddMinutes(10).AddTicks(-1)));
        Assert.Null(RunningTraining.Now(last, Noon.AddMinutes(10)));
        Assert.Equal(Noon.AddMinutes(10), RunningTraining.Next(last, 0.5, Noon.AddMinutes(10)).Since);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Only_a_share_is_taken(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RunningTraining.Next(null, share, Noon));
}
