using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Exploration;

namespace Matchmaking.Recommender.Signals;

/// <summary>How often a shown suggestion is taken up. What fewer than five companies stand behind is withheld.</summary>
/// <param name="Positions">By place, from the first to the last that was ever shown.</param>
/// <param name="Usual">The fifth place if nothing were ever tried out there, estimated; null when withheld or nothing was.</param>
/// <param name="Tried">The fifth place where something was tried out; null when withheld or nothing was.</param>
public sealed record TakeUpReport(IReadOnlyList<TakeUpAtPosition> Positions, OffPolicyValue? Usual, OffPolicyValue? Tried)
{
    private const int FewestCompanies = PrevalenceTable.FewestFirms;
    private const int TrialPosition = TrialPlace.Place + 1;

    public static TakeUpReport Empty { get; } = new([], null, null);

    /// <param name="examples">Those that are still open do not count.</param>
    public static TakeUpReport Of(IEnumerable<ShownExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ShownExample[] closed = [.. examples.Where(example => example.Response != ShownResponse.Open)];
        ShownExample[] open = [.. closed.Where(example => example.Position == TrialPosition)];
        var tried = open.Any(example => example.Explore);
        return new TakeUpReport(
            [.. closed.GroupBy(example => example.Position).OrderBy(group => group.Key).Select(At)],
            tried ? Estimate([.. open.Where(example => !example.Explore)]) : null,
            tried ? Estimate([.. open.Where(example => example.Explore)]) : null);
    }

    private static TakeUpAtPosition At(IGrouping<int, ShownExample> group) => Companies(group) < FewestCompanies
        ? new TakeUpAtPosition(group.Key, null, null, null)
        : new TakeUpAtPosition(group.Key, group.Count(), Share(group, ShownResponse.TakenUp), Share(group, ShownResponse.Dismissed));

    /// <summary>As if such a suggestion had stood there every time.</summary>
    private static OffPolicyValue? Estimate(ShownExample[] examples) => Companies(examples) < FewestCompanies
        ? null
        : OffPolicy.SelfNormalised(examples.Select(example => (1.0, example.Propensity, example.Response == ShownResponse.TakenUp ? 1.0 : 0.0)));

    private static int Companies(IEnumerable<ShownExample> examples) => examples.Select(example => example.Company).Distinct().Count();

    private static double Share(IEnumerable<ShownExample> examples, ShownResponse response) =>
        examples.Average(example => example.Response == response ? 1.0 : 0.0);
}

/// <param name="Position">Place in the list, from 1.</param>
/// <param name="Shown">Examples; null when withheld, as the shares are.</param>
/// <param name="TakenUp">Share that was taken up, 0 to 1.</param>
/// <param name="Dismissed">Share that was said not to fit.</param>
public sealed record TakeUpAtPosition(int Position, int? Shown, double? TakenUp, double? Dismissed);
