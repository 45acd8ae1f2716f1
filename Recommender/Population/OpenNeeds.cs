using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Population;

/// <summary>What the people in a company need and what its running practices leave open of it.</summary>
internal static class OpenNeeds
{
    /// <summary>
    /// By company, then by need: how much the need matters there times the part that running practices leave open. What
    /// matters sums to 1 over the needs of a company.
    /// </summary>
    /// <param name="companies">In the order of the answer.</param>
    /// <param name="topics">By company: one bit per topic of the catalogue.</param>
    /// <param name="table">Needs of the catalogue.</param>
    /// <param name="catalogue">Where practices are looked up.</param>
    public static float[] Of(CompanyFacts[] companies, ulong[] topics, NeedTable table, PracticeCatalogue catalogue)
    {
        var open = new float[companies.Length * table.Count];
        Span<double> weights = stackalloc double[table.Count];
        Span<double> covered = stackalloc double[table.Count];
        for (var i = 0; i < companies.Length; i++)
        {
            weights.Clear();
            covered.Clear();
            Weigh(topics[i], table, weights);
            Cover(companies[i], table, catalogue, covered);
            Write(weights, covered, open.AsSpan(i * table.Count, table.Count));
        }

        return open;
    }

    /// <summary>A firm that names no topic, or whose topics are not used, has the needs that everyone has.</summary>
    private static void Weigh(ulong topics, NeedTable table, Span<double> weights)
    {
        if (topics == 0 && table.Everyone >= 0)
            topics = 1ul << table.Everyone;
        for (var topic = 0; topics != 0; topic++, topics >>= 1)
            if ((topics & 1) != 0)
                table.AddTopic(topic, weights);
    }

    private static void Cover(CompanyFacts company, NeedTable table, PracticeCatalogue catalogue, Span<double> covered)
    {
        foreach (var id in company.Running.Union(company.Lived))
            if (catalogue.Practices.IndexOf(id) is >= 0 and var practice)
                table.AddPractice(practice, covered);
    }

    private static void Write(ReadOnlySpan<double> weights, ReadOnlySpan<double> covered, Span<float> open)
    {
        var whole = 0.0;
        foreach (var weight in weights)
            whole += weight;
        for (var need = 0; need < open.Length && whole > 0; need++)
            open[need] = (float)(weights[need] * (1 - covered[need]) / whole);
    }
}
