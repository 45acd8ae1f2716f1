namespace Matchmaking.Recommender.Data;

/// <summary>How much of a firm works in shifts, coarse enough that firms can be compared without being recognised.</summary>
public enum ShiftBand
{
    /// <summary>Below 20 %.</summary>
    Little = 0,

    /// <summary>From 20 % to below 70 %.</summary>
    Some = 1,

    /// <summary>70 % and more: practices that do not work in shifts are not suggested.</summary>
    Most = 2,
}

public static class ShiftBands
{
    /// <summary>Share of people in shift work from which only practices that work in shifts are suggested.</summary>
    public const double Most = 0.7;

    private const double Some = 0.2;

    /// <param name="shiftShare">0 to 1.</param>
    public static ShiftBand Of(double shiftShare) => shiftShare switch
    {
        >= Most => ShiftBand.Most,
        >= Some => ShiftBand.Some,
        _ => ShiftBand.Little,
    };
}
