using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Recommender.Training;

/// <summary>A company as training sees it: what it says about itself, and when it took up what. No name, no person.</summary>
public sealed record TrainingCompany
{
    public required string Id { get; init; }

    /// <summary>At least 1.</summary>
    public required int Headcount { get; init; }

    /// <summary>0 to 1.</summary>
    public required double ShiftShare { get; init; }

    /// <summary>0 to 1, or null when unknown.</summary>
    public double? MobileShare { get; init; }

    /// <summary>Id of the plain-word sector, or null.</summary>
    public string? Sector { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>City or region, or null.</summary>
    public string? Region { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MeasureEvent> Events { get; init; } = [];

    public IReadOnlyList<DismissalEvent> Dismissals { get; init; } = [];

    /// <summary>What it was shown.</summary>
    public IReadOnlyList<ShownExample> Shown { get; init; } = [];
}

/// <param name="Practice">Id of the practice.</param>
/// <param name="Day">From when on it holds.</param>
/// <param name="Strength">See <see cref="Data.SignalStrengths"/>; 0 when it was paused, stopped or is an idea.</param>
public readonly record struct MeasureEvent(string Practice, DateOnly Day, double Strength);

/// <param name="Practice">Id of the practice.</param>
/// <param name="Cause">Why it did not fit.</param>
/// <param name="Day">When that was said.</param>
public readonly record struct DismissalEvent(string Practice, DismissalCause Cause, DateOnly Day);
