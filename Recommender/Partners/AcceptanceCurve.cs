using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Partners;

/// <summary>The chance of a "yes" by what a side gains. Immutable.</summary>
internal sealed class AcceptanceCurve
{
    private const int FewestOfAKind = 20;
    private const int FewestTogether = PrevalenceTable.FewestFirms;

    /// <summary>Fewer answers than this make no step of their own.</summary>
    private const int FewestPerStep = 10;

    private const int Folds = 5;

    private readonly AdoptionCurve curve;

    private AcceptanceCurve(AdoptionCurve curve, double error) => (this.curve, Error) = (curve, error);

    /// <summary>How far chances told to alliances that nothing was learned from lay off; see <see cref="Calibration.Error"/>.</summary>
    public double Error { get; }

    public double Of(double gain) => curve.Of(gain);

    /// <returns>Null where there are fewer than 20 of a kind, or fewer than five alliances or companies stand behind these.</returns>
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
        var folds = answers.Select(answer => answer.Alliance).Distinct()
            .OrderBy(StableHash.Of).ThenBy(alliance => alliance, StringComparer.Ordinal)
            .Select((alliance, place) => (alliance, Fold: place % Folds))
            .ToDictionary(one => one.alliance, one => one.Fold, StringComparer.Ordinal);
        var curves = Enumerable.Range(0, Folds).Select(fold => Fit([.. answers.Where(answer => folds[answer.Alliance] != fold)])).ToArray();
        return Calibration.Error(answers.Select(answer => new ScoredAnswer(answer.Attention * curves[folds[answer.Alliance]].Of(answer.Gain), answer.Yes)));
    }

    /// <summary>Steps on which at least five alliances and companies stand, pooled where a chance would fall.</summary>
    private static AdoptionCurve Fit(IReadOnlyList<GainAnswer> answers)
    {
        var steps = new List<List<GainAnswer>>();
        var open = new List<GainAnswer>();
        foreach (var answer in answers.OrderBy(answer => answer.Gain))
        {
            open.Add(answer);
            if (open.Count < FewestPerStep || !AreSeveral(open))
                continue;
            steps.Add(open);
            open = [];
        }

        if (steps.Count > 0)
            steps[^1].AddRange(open);
        else
            steps.Add(open);
        return AdoptionCurve.FitPooled(steps.Select(ToStep));
    }

    /// <summary>A place that gets half the attention is half a time that the company was read about.</summary>
    private static PooledAnswers ToStep(List<GainAnswer> step)
    {
        var read = step.Sum(answer => answer.Attention);
        return new PooledAnswers(step.Sum(answer => answer.Gain * answer.Attention) / read, step.Count(answer => answer.Yes), read);
    }
}

/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Gain">What the side gains that answered, 0 to 1.</param>
/// <param name="Attention">How likely it was read, above 0, at most 1.</param>
/// <param name="Yes">Whether it said yes.</param>
internal readonly record struct GainAnswer(string Alliance, string Company, double Gain, double Attention, bool Yes);
