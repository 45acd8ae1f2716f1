using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Coverage;

/// <summary>
/// How common a persona's situation is in firms with such a profile: the mean of what is known about shift work, mobile
/// work (both in bands) and sector, raised when the firm named one of the persona's topics.
/// </summary>
internal sealed class PersonaRelevance(PracticeCatalogue catalogue)
{
    /// <summary>Nothing known about the workplace: neither common nor rare.</summary>
    private const double Unknown = 0.5;

    private const double OtherSector = 0.3;

    /// <summary>Any situation can occur in any firm, and none is certain to.</summary>
    private const double Least = 0.1;
    private const double MostWithoutTopic = 0.7;

    /// <summary>Part of what is missing to certainty that a named topic makes up for: the persona's first topic, or another.</summary>
    private const double ByLeadTopic = 0.7;
    private const double ByOtherTopic = 0.3;

    public double Of(Persona persona, CoverageQuery query)
    {
        var likeness = LikenessOf(persona.Workplace, query);
        var common = Least + ((MostWithoutTopic - Least) * likeness);
        return common + ((1 - common) * ByTopic(persona, query) * likeness);
    }

    private double LikenessOf(PersonaWorkplace workplace, CoverageQuery query)
    {
        Span<double?> likenesses =
        [
            Closeness(workplace.ShiftShare, query.ShiftShare),
            Closeness(workplace.MobileShare, query.MobileShare),
            SectorLikeness(workplace.Sectors, query.Sector),
        ];
        double sum = 0, known = 0;
        foreach (var likeness in likenesses)
            (sum, known) = likeness is { } value ? (sum + value, known + 1) : (sum, known);
        return known > 0 ? sum / known : Unknown;
    }

    /// <summary>Bands, not shares: a share of its own would tell a firm apart.</summary>
    private static double? Closeness(double? typical, double? actual) => (typical, actual) is ({ } usual, { } here)
        ? 1 - (Math.Abs(ShiftBands.Of(usual) - ShiftBands.Of(here)) / (double)ShiftBand.Most)
        : null;

    private double? SectorLikeness(IReadOnlyList<string> typical, string? actual) =>
        typical.Count == 0 || actual is null || !catalogue.Sectors.Contains(actual) ? null : typical.Contains(actual) ? 1 : OtherSector;

    private static double ByTopic(Persona persona, CoverageQuery query)
    {
        if (query.Topics.Contains(persona.Topics[0]))
            return ByLeadTopic;
        return persona.Topics.Any(topic => query.Topics.Contains(topic)) ? ByOtherTopic : 0;
    }
}
