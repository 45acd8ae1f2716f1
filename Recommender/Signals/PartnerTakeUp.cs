using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Signals;

/// <summary>How often suggested companies are approached, and how often these agree.</summary>
/// <param name="Shown">Suggestions whose time to answer is over.</param>
/// <param name="Approached">Share of them that was approached, 0 to 1.</param>
/// <param name="Agreed">Share of those approached that agreed; null where fewer than five companies or alliances stand behind it.</param>
public sealed record PartnerTakeUp(int Shown, double Approached, double? Agreed)
{
    private const int Fewest = PrevalenceTable.FewestFirms;

    /// <param name="examples">Those that are still open do not count.</param>
    /// <returns>Null where fewer than five alliances or companies stand behind it.</returns>
    public static PartnerTakeUp? Of(IEnumerable<PartnerExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        PartnerExample[] closed = [.. examples.Where(example => example.Response != PartnerResponse.Open)];
        PartnerExample[] approached = [.. closed.Where(example => example.IsApproached)];
        return AreEnough(closed)
            ? new PartnerTakeUp(
                closed.Length,
                (double)approached.Length / closed.Length,
                AreEnough(approached) ? approached.Average(example => example.Response == PartnerResponse.Agreed ? 1.0 : 0.0) : null)
            : null;
    }

    private static bool AreEnough(PartnerExample[] examples) =>
        examples.Select(example => example.Showing.Alliance).Distinct().Take(Fewest).Count() == Fewest
        && examples.Select(example => example.Showing.Company).Distinct().Take(Fewest).Count() == Fewest;
}
