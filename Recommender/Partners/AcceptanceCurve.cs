namespace Matchmaking.Recommender.Partners;

/// <summary>What past answers taught about each side.</summary>
/// <param name="Company">How often companies joined or met when they were asked, by what they gained.</param>
/// <param name="Alliance">How often the alliance took up a suggestion, by what it gained.</param>
public sealed record AcceptanceCurves(AcceptanceCurve Company, AcceptanceCurve Alliance);

/// <summary>An answer of one side: what it stood to gain, 0 to 1, and whether it said yes.</summary>
public readonly record struct PastAnswer(double Gain, bool Yes);

/// <summary>
/// The chance of a yes by gain, a logistic curve. Source of the method: Platt (1999), "Probabilistic outputs for support
/// vector machines", with targets pulled in so that few answers do not make a curve too sure of itself.
/// </summary>
public sealed record AcceptanceCurve
{
    /// <summary>With fewer answers, or fewer of one kind, nothing is learned.</summary>
    public const int FewestAnswers = 40;

    public const int FewestOfAKind = 10;

    private const int MostSteps = 50;
    private const double Settled = 1e-9;

    private AcceptanceCurve(double intercept, double slope) => (Intercept, Slope) = (intercept, slope);

    public double Intercept { get; }

    /// <summary>Above 0: a curve that falls with the gain is not one to rank by.</summary>
    public double Slope { get; }

    /// <summary>The chance of a yes, between 0 and 1.</summary>
    public double Of(double gain) => 1 / (1 + Math.Exp(-(Intercept + (Slope * gain))));

    /// <summary>The curve through past answers, or null where they are too few or say nothing about the gain.</summary>
    public static AcceptanceCurve? Fit(IReadOnlyCollection<PastAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var yes = answers.Count(answer => answer.Yes);
        var no = answers.Count - yes;
        if (answers.Count < FewestAnswers || yes < FewestOfAKind || no < FewestOfAKind)
            return null;

        var curve = new AcceptanceCurve(Math.Log((yes + 1.0) / (no + 1.0)), 0);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = curve.Step(answers, (yes + 1.0) / (yes + 2.0), 1 / (no + 2.0));
            var moved = Math.Abs(next.Intercept - curve.Intercept) + Math.Abs(next.Slope - curve.Slope);
            curve = next;
            if (moved < Settled)
                return curve.Slope > 0 ? curve : null;
        }

        return null;
    }

    /// <summary>One step of Newton's method.</summary>
    private AcceptanceCurve Step(IEnumerable<PastAnswer> answers, double targetOfYes, double targetOfNo)
    {
        // A touch of ridge keeps the step finite when all gains are the same.
        const double Ridge = 1e-6;
        double g0 = 0, g1 = 0, h00 = Ridge, h01 = 0, h11 = Ridge;
        foreach (var answer in answers)
        {
            var chance = Of(answer.Gain);
            var error = (answer.Yes ? targetOfYes : targetOfNo) - chance;
            var curvature = chance * (1 - chance);
            g0 += error;
            g1 += error * answer.Gain;
            h00 += curvature;
            h01 += curvature * answer.Gain;
            h11 += curvature * answer.Gain * answer.Gain;
        }

        var determinant = (h00 * h11) - (h01 * h01);
        return new AcceptanceCurve(
            Intercept + (((h11 * g0) - (h01 * g1)) / determinant),
            Slope + (((h00 * g1) - (h01 * g0)) / determinant));
    }
}
