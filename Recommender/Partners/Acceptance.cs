using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// How likely an alliance approaches a company that it is shown, and how likely a company that is approached agrees, each
/// by what it gains: two curves that never fall, learned from all alliances together. Immutable.
/// </summary>
public sealed class Acceptance
{
    /// <summary>As of a practice model; see there.</summary>
    public const double MostCalibrationError = PublishGate.MostCalibrationError;

    /// <summary>Curves have steps. Where two chances are equal the gains decide, and weigh no more than this.</summary>
    private const double Tie = 0.001;

    private readonly AcceptanceCurve company;
    private readonly AcceptanceCurve alliance;

    private Acceptance(AcceptanceCurve company, AcceptanceCurve alliance) => (this.company, this.alliance) = (company, alliance);

    /// <summary>How far chances told to alliances that nothing was learned from lay off; see <see cref="Calibration.Error"/>.</summary>
    public (double Company, double Alliance) Errors => (company.Error, alliance.Error);

    /// <param name="examples">Those that are still open do not count.</param>
    /// <returns>
    /// Null while one side has too few answers, or its chances do not hold for alliances that nothing was learned from, or they
    /// tell no better than the gains do what these answer, by more than luck.
    /// </returns>
    public static Acceptance? Learn(IEnumerable<PartnerExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        PartnerExample[] closed = [.. examples.Where(example => example.Response != PartnerResponse.Open)];
        var alliance = AcceptanceCurve.Learn([.. closed.Select(GainAnswer.OfAlliance)]);
        var company = AcceptanceCurve.Learn([.. closed.Where(example => example.IsApproached).Select(GainAnswer.OfCompany)]);
        return company?.Error <= MostCalibrationError && alliance?.Error <= MostCalibrationError && ChancesAgainstGains.Win(closed)
            ? new Acceptance(company, alliance)
            : null;
    }

    /// <summary>The chance that both say yes, 0 to 1; never falls when a side gains more. 0 when one side gains nothing.</summary>
    /// <param name="forCompany">What the company gains, 0 to 1.</param>
    /// <param name="forAlliance">What the alliance gains, 0 to 1.</param>
    public double Score(double forCompany, double forAlliance) => forCompany <= 0 || forAlliance <= 0
        ? 0
        : ((1 - Tie) * OfCompany(forCompany) * OfAlliance(forAlliance)) + (Tie * TwoSided.Combine(forCompany, forAlliance));

    /// <summary>The chance that a company agrees when it is approached.</summary>
    public double OfCompany(double gain) => company.Of(gain);

    /// <summary>The chance that an alliance approaches a company that it has read about.</summary>
    public double OfAlliance(double gain) => alliance.Of(gain);
}
