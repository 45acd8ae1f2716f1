using Matchmaking.Catalogue;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Bench.Learn;

/// <summary>How the lists of all companies share out attention, and how much the practices of one list differ.</summary>
internal sealed class VarietyReport(PracticeCatalogue catalogue)
{
    /// <summary>More companies than this make measuring slower, not surer.</summary>
    private const int Most = 6000;

    private readonly HashSet<string>[] traits =
        [.. catalogue.Practices.Select(practice => practice.Topics.Append("field:" + practice.Field).ToHashSet(StringComparer.Ordinal))];

    /// <param name="companies">Those who are shown a list, on the last day of their histories.</param>
    /// <param name="model">Null for content alone.</param>
    public Variety Of(IReadOnlyList<TrainingCompany> companies, PracticeModel? model)
    {
        var day = companies.SelectMany(company => company.Events).Max(one => one.Day);
        var now = Snapshot.Of(companies, day, catalogue);
        var recommender = new PracticeRecommender(catalogue, model: model);
        var lists = now.Queries.Take(Most).Select(query => recommender.Order(query, now.Prevalence)).ToArray();
        var counts = Exposure.Counts(lists, catalogue.Practices.Count);
        var diversity = ListDiversity.Mean(lists, (one, other) => ListDiversity.Distance(traits[one], traits[other]));
        return new Variety(diversity, Exposure.Coverage(counts), Exposure.Gini(counts), lists.Length < 2 ? 1 : Exposure.Overlap(counts, lists.Length, Snapshot.Shown));
    }
}

/// <param name="Diversity">Mean distance of two practices of one list, 0 to 1.</param>
/// <param name="Coverage">Share of all practices that anybody is shown.</param>
/// <param name="Gini">0 where all are shown equally often.</param>
/// <param name="Overlap">What the lists of two companies have in common on average.</param>
internal sealed record Variety(double Diversity, double Coverage, double Gini, double Overlap)
{
    public override string ToString() => FormattableString.Invariant(
        $"diversity within a list {Diversity:f3}, coverage {Coverage:f3}, Gini {Gini:f3}, overlap {Overlap:f3}");
}
