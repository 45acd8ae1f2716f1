namespace Matchmaking.Recommender.Partners;

/// <summary>Puts what two sides gain into one number, so that a match good for one side only cannot win.</summary>
public static class TwoSided
{
    /// <summary>The harmonic mean; never the arithmetic mean, which a one-sided match would win. 0 when one side gains nothing.</summary>
    /// <param name="company">What the company gains, 0 to 1.</param>
    /// <param name="alliance">What the alliance gains, 0 to 1.</param>
    public static double Combine(double company, double alliance) =>
        company <= 0 || alliance <= 0 ? 0 : 2 * company * alliance / (company + alliance);
}
