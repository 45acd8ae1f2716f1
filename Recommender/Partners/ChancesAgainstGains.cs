using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// Whether the product of both sides' chances tells better than the combined gain, in whose place it would come, which of the
/// companies that were shown are approached and agree.
/// </summary>
internal static class ChancesAgainstGains
{
    private const int Seed = 1;

    /// <summary>
    /// Whether the product is nearer to the answers than the combined gain, and than one chance for all, by more than luck: in
    /// mean squared error of an alliance (Brier 1950), with the 95 % interval over alliances drawn again. Each alliance is told
    /// what others taught; the combined gain is given a curve of its own, learned alike.
    /// </summary>
    /// <param name="examples">Closed ones, of at least five alliances that approached somebody.</param>
    public static bool Win(IReadOnlyList<PartnerExample> examples)
    {
        var approaching = examples.Where(example => example.IsApproached).Select(example => example.Showing.Alliance).ToHashSet(StringComparer.Ordinal);
        var folds = AllianceFolds.Of(examples.Select(example => example.Showing.Alliance), approaching);
        var taught = Enumerable.Range(0, AllianceFolds.Count)
            .Select(fold => Curves.Learn([.. examples.Where(example => folds[example.Showing.Alliance] != fold)])).ToArray();
        var byAlliance = examples.GroupBy(example => example.Showing.Alliance).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return IsAhead(static (curves, answer) => curves.Both.Of(answer.Gain)) && IsAhead(static (curves, _) => curves.ForAll);

        bool IsAhead(Func<Curves, GainAnswer, double> other) => Bootstrap.Mean(
            [.. byAlliance.Select(group => group.Average(example => taught[folds[group.Key]].AheadOf(other, example)))], Seed).Low > 0;
    }

    /// <param name="Alliance">The chance that an alliance approaches, by its gain.</param>
    /// <param name="Company">The chance that a company agrees, by its gain.</param>
    /// <param name="Both">The chance of both, by the combined gain.</param>
    /// <param name="ForAll">The same, whatever is gained.</param>
    private sealed record Curves(AdoptionCurve Alliance, AdoptionCurve Company, AdoptionCurve Both, double ForAll)
    {
        public static Curves Learn(PartnerExample[] examples)
        {
            GainAnswer[] both = [.. examples.Select(GainAnswer.OfBoth)];
            return new(
                AcceptanceCurve.Fit([.. examples.Select(GainAnswer.OfAlliance)]),
                AcceptanceCurve.Fit([.. examples.Where(example => example.IsApproached).Select(GainAnswer.OfCompany)]),
                AcceptanceCurve.Fit(both),
                both.Count(answer => answer.Yes) / both.Sum(answer => answer.Attention));
        }

        public double AheadOf(Func<Curves, GainAnswer, double> other, PartnerExample example)
        {
            var (alliance, company, both) = (GainAnswer.OfAlliance(example), GainAnswer.OfCompany(example), GainAnswer.OfBoth(example));
            return Square(both, other(this, both)) - Square(both, Alliance.Of(alliance.Gain) * Company.Of(company.Gain));
        }

        private static double Square(GainAnswer answer, double chance) => Math.Pow((answer.Yes ? 1 : 0) - (answer.Attention * chance), 2);
    }
}
