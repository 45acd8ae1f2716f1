using Matchmaking.Grains.Interfaces.Training;

namespace Matchmaking.Grains.Training;

/// <summary>What is known of the training that runs now. Pure: no clock, no storage, no chance.</summary>
public static class RunningTraining
{
    /// <summary>A training that was not heard of for so long has gone with its silo.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What is known after the next word of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie between 0 and 1.</exception>
    public static TrainingProgress Next(TrainingProgress? before, double share, DateTimeOffset now)
    {
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        return new TrainingProgress(share > 0 && Now(before, now) is { } running ? running.Since : now, share, now);
    }

    /// <summary>Null where it must have ended without a word.</summary>
    public static TrainingProgress? Now(TrainingProgress? last, DateTimeOffset now) => last is not null && now - last.At < Patience ? last : null;
}
