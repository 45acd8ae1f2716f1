using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Peers;

/// <summary>
/// What was learned about measures that go together. A list of measures is folded into factors and stands for what these
/// expect of every practice, less what they expect of it on average: otherwise everything would lie near what everybody
/// does. Immutable and safe to share between threads.
/// </summary>
public sealed class MeasureSpace
{
    private readonly BoundFactors factors;
    private readonly float[] centre;

    internal MeasureSpace(BoundFactors factors, int practices, string model)
    {
        (this.factors, Model) = (factors, model);
        centre = new float[practices];
        for (var practice = 0; practice < practices; practice++)
            if (Expected(new FirmHistory([practice], [1], 1)) is { } expected)
                TensorPrimitives.Add(centre, expected, centre);
        TensorPrimitives.Divide(centre, Math.Max(1, practices), centre);
    }

    /// <summary>Version of the model it comes from.</summary>
    public string Model { get; }

    /// <summary>Where a list of measures lies; null where it is empty or nothing was learned about it.</summary>
    internal MeasurePlace? Of(FirmHistory history)
    {
        if (history.Practices.Length == 0 || Expected(history) is not { } direction)
            return null;
        TensorPrimitives.Subtract(direction, centre, direction);
        return ToUnit(direction) ? new MeasurePlace(direction, history.Practices.Length) : null;
    }

    /// <summary>By measures alone: what a firm is like counts elsewhere already.</summary>
    private float[]? Expected(FirmHistory history)
    {
        var expected = factors.Of(history, []).Scores;
        return ToUnit(expected) ? expected : null;
    }

    private static bool ToUnit(float[] direction)
    {
        var length = TensorPrimitives.Norm<float>(direction);
        if (!(length > 0) || !float.IsFinite(length))
            return false;
        TensorPrimitives.Divide(direction, length, direction);
        return true;
    }
}

/// <param name="Direction">One number per practice; of length 1.</param>
/// <param name="Measures">How many measures it rests on, at least 1.</param>
internal sealed record MeasurePlace(float[] Direction, int Measures);
