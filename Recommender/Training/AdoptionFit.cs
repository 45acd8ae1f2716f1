using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Learns <see cref="AdoptionWeights"/> in closed form: EASE over practices with the traits of firms as further columns
/// (collective EASE, Jeunen et al. 2020), so that a firm without history is predicted from its traits.
/// </summary>
internal static class AdoptionFit
{
    /// <summary>What fewer firms than this show together is not used: nothing about a single firm can be read from a model.</summary>
    public const int FewestFirms = PrevalenceTable.FewestFirms;

    /// <param name="firms">Histories and traits.</param>
    /// <param name="practices">Number of practices.</param>
    /// <param name="traits">Number of traits.</param>
    /// <param name="ridge">Regularisation, above 0; the fewer firms, the more it holds back.</param>
    public static AdoptionWeights Run(IReadOnlyList<FirmRow> firms, int practices, int traits, double ridge)
    {
        var sources = practices + traits;
        var interactions = Interactions.From(firms.Count, sources, firms.SelectMany((firm, row) => Entries(firm, row, practices)));
        var model = WeightedEase.Fit(interactions, new WeightedEaseOptions(Damping: 0, ridge, FrequencyRidge: 0, PopularityDamping: 0));
        var together = Together(firms, practices, sources);
        var values = new float[sources * practices];
        for (var source = 0; source < sources; source++)
        {
            var row = model.From(source);
            for (var practice = 0; practice < practices; practice++)
                if (together[(source * practices) + practice] >= FewestFirms)
                    values[(source * practices) + practice] = row[practice];
        }

        return new AdoptionWeights(practices, values);
    }

    private static IEnumerable<Interaction> Entries(FirmRow firm, int row, int practices)
    {
        for (var i = 0; i < firm.History.Practices.Length; i++)
            yield return new Interaction(row, firm.History.Practices[i], firm.History.Strengths[i]);
        foreach (var trait in firm.Traits)
            yield return new Interaction(row, practices + trait);
    }

    /// <summary>Number of firms that show a source and have a practice.</summary>
    private static int[] Together(IReadOnlyList<FirmRow> firms, int practices, int sources)
    {
        var counts = new int[sources * practices];
        foreach (var (history, traits, _) in firms.Where(firm => !firm.IsCut))
            foreach (var practice in history.Practices)
            {
                foreach (var other in history.Practices)
                    counts[(other * practices) + practice]++;
                foreach (var trait in traits)
                    counts[((practices + trait) * practices) + practice]++;
            }

        return counts;
    }
}

/// <summary>One firm as the fit sees it.</summary>
/// <param name="History">What it took up.</param>
/// <param name="Traits">What it is like.</param>
/// <param name="IsCut">Whether it records so much that it counts less: such a firm does not help others over the five.</param>
internal readonly record struct FirmRow(FirmHistory History, int[] Traits, bool IsCut = false);
