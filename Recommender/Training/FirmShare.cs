using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// What one firm may do to a model: no more than a few usual ones together, however much it records. Whoever invents a
/// history, or takes up all there is, must not move the lists of others by it.
/// </summary>
internal static class FirmShare
{
    /// <summary>Times the usual firm, which is the middle one: few can not move it.</summary>
    private const double TimesUsual = 2;

    /// <summary>The most that counts.</summary>
    /// <param name="amounts">One per firm, at least 0; those of 0 are not asked.</param>
    public static double Most(IEnumerable<double> amounts)
    {
        double[] some = [.. amounts.Where(amount => amount > 0).Order()];
        return some.Length == 0 ? 0 : TimesUsual * some[some.Length / 2];
    }

    /// <summary>Longer histories count as much less per measure as they are longer.</summary>
    public static FirmRow[] Bound(FirmRow[] firms)
    {
        var most = (float)Most(firms.Select(firm => (double)firm.History.Length));
        return Array.ConvertAll(firms, firm => firm.History.Length <= most ? firm : firm with { History = Times(firm.History, most / firm.History.Length), IsCut = true });
    }

    private static FirmHistory Times(FirmHistory history, float factor) =>
        new(history.Practices, Array.ConvertAll(history.Strengths, strength => strength * factor), history.Length * factor);
}
