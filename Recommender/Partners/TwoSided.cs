namespace Matchmaking.Recommender.Partners;

/// <summary>Puts what two sides gain into one number, so that a match good for one side only cannot win.</summary>
public static class TwoSided
{
    /// <summary>
    /// With curves the chance that both say yes, otherwise the harmonic mean; never the arithmetic mean, which a
    /// one-sided match would win. 0 when one side gains nothing.
    /// </summary>
    /// <param name="company">What the company gains, 0 to 1.</param>
    /// <param name="alliance">What the alliance gains, 0 to 1.</param>
    /// <param name="curves">What past answers taught, or null.</param>
    public static double Combine(double company, double alliance, AcceptanceCurves? curves = null)
    {
        if (company <= 0 || alliance <= 0)
            return 0;
        return curves is null
            ? 2 * company * alliance / (company + alliance)
            : curves.Company.Of(company) * curves.Alliance.Of(alliance);
    }
}
