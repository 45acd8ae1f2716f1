using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Partners;

/// <summary>The chance of a "yes" by what a side gains. Immutable.</summary>
internal sealed class AcceptanceCurve
{
    private const int FewestOfAKind = 30;
    private const int FewestTogether = PrevalenceTable.FewestFirms;

    /// <summary>Fewer answers than this make no step of their own, nor less than a twentieth of all.</summary>
    private const int FewestPerStep = 10;

    private const int MostSteps = 20;

    /// <summary>
    /// Each step also holds so many answers as they would come if chances grew in proportion to gains: while there are few, the
    /// order stays near that by gains.
    /// </summary>
    private const double Beforehand = 10;

    private readonly AdoptionCurve curve;

    private AcceptanceCurve(AdoptionCurve curve, double error) => (this.curve, Error) = (curve, error);

    /// <summary>How far chances told to alliances that nothing was learned from lay off; see <see cref="Calibration.Error"/>.</summary>
    public double Error { get; }

    public double Of(double gain) => curve.Of(gain);

    /// <returns>Null where there are fewer than 30 of a kind, or fewer than five alliances or companies stand behind these.</returns>
    public static AcceptanceCurve? Learn(IReadOnlyList<GainAnswer> answers) =>
        AreEnough([.. answers.Where(answer => answer.Yes)]) && AreEnough([.. answers.Where(answer => !answer.Yes)])
            ? new AcceptanceCurve(Fit(answers), HeldOutError(answers))
            : null;

    private static bool AreEnough(GainAnswer[] answers) => answers.Length >= FewestOfAKind && AreSeveral(answers);

    private static bool AreSeveral(IReadOnlyCollection<GainAnswer> answers) =>
        answers.Select(answer => answer.Alliance).Distinct().Take(FewestTogether).Count() == FewestTogether
        && answers.Select(answer => answer.Company).Distinct().Take(FewestTogether).Count() == FewestTogether;

    /// <summary>Each alliance is told chances that others taught.</summary>
    private static double HeldOutError(IReadOnlyList<GainAnswer> answers)
    {
        var folds = AllianceFolds.Of(answers.Select(answer => answer.Alliance));
        var curves = Enumerable.Range(0, AllianceFolds.Count).Select(fold => Fit([.. answers.Where(answer => folds[answer.Alliance] != fold)])).ToArray();
        return Calibration.Error(answers.Select(answer => new ScoredAnswer(answer.Attention * curves[folds[answer.Alliance]].Of(answer.Gain), answer.Yes)));
    }

    /// <summary>Steps on which at least five alliances and companies stand, pooled where a chance would fall.</summary>
    public static AdoptionCurve Fit(IReadOnlyList<GainAnswer> answers)
    {
        var steps = new List<List<GainAnswer>>();
        var (open, alliances, companies) = (new List<GainAnswer>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var least = Math.Max(FewestPerStep, answers.Count / MostSteps);
        foreach (var answer in answers.OrderBy(answer => answer.Gain))
        {
            open.Add(answer);
            alliances.Add(answer.Alliance);
            companies.Add(answer.Company);
            if (open.Count < least || alliances.Count < FewestTogether || companies.Count < FewestTogether)
                continue;
            steps.Add(open);
            (open, alliances, companies) = ([], new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        }

        if (steps.Count > 0)
            steps[^1].AddRange(open);
        else
            steps.Add(open);
        var slope = answers.Count(answer => answer.Yes) / Math.Max(double.Epsilon, answers.Sum(answer => answer.Gain * answer.Attention));
        return AdoptionCurve.FitPooled(steps.Select(step => ToStep(step, slope)));
    }

    /// <summary>A place that gets half the attention is half a time that the company was read about.</summary>
    private static PooledAnswers ToStep(List<GainAnswer> step, double slope)
    {
        var read = step.Sum(answer => answer.Attention);
        var gain = step.Sum(answer => answer.Gain * answer.Attention) / read;
        return new PooledAnswers(gain, step.Count(answer => answer.Yes) + (Beforehand * Math.Min(1, slope * gain)), read + Beforehand);
    }
}

/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Gain">What the side gains that answered, 0 to 1.</param>
/// <param name="Attention">How likely it was read, above 0, at most 1.</param>
/// <param name="Yes">Whether it said yes.</param>
internal readonly record struct GainAnswer(string Alliance, string Company, double Gain, double Attention, bool Yes)
{
    public static GainAnswer OfAlliance(PartnerExample example) =>
        Of(example, example.Showing.ForAlliance, Signals.Attention.At(example.Showing.Position), example.IsApproached);

    /// <summary>Of one that was approached: it has surely heard of it.</summary>
    public static GainAnswer OfCompany(PartnerExample example) =>
        Of(example, example.Showing.ForCompany, 1, example.Response == PartnerResponse.Agreed);

    public static GainAnswer OfBoth(PartnerExample example) => Of(
        example,
        TwoSided.Combine(example.Showing.ForCompany, example.Showing.ForAlliance),
        Signals.Attention.At(example.Showing.Position),
        example.Response == PartnerResponse.Agreed);

    private static GainAnswer Of(PartnerExample example, double gain, double attention, bool yes) =>
        new(example.Showing.Alliance, example.Showing.Company, gain, attention, yes);
}
