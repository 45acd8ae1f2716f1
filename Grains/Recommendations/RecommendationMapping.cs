using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Recommendations;

/// <summary>Answers of the recommender as they travel. Runs for every request, hence plain arrays and shared lists.</summary>
internal static class RecommendationMapping
{
    public static RecommendationList ToView(Matchmaking.Recommender.Serving.Recommendations recommendations, int headcount)
    {
        var items = new RecommendedPractice[recommendations.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = ToView(recommendations.Items[i]);
        return new RecommendationList
        {
            Items = items,
            ModelVersion = recommendations.ModelVersion,
            ModelKind = recommendations.ModelKind,
            Headcount = headcount,
        };
    }

    private static RecommendedPractice ToView(Recommendation item)
    {
        var reasons = new ReasonView[item.Reasons.Count];
        for (var i = 0; i < reasons.Length; i++)
            reasons[i] = ToView(item.Reasons[i]);
        var contributions = new ContributionView[item.Contributions.Count];
        for (var i = 0; i < contributions.Length; i++)
            contributions[i] = new ContributionView(item.Contributions[i].Feature, item.Contributions[i].Value);
        return new RecommendedPractice
        {
            Practice = item.Practice,
            Score = item.Score,
            Reasons = reasons,
            ReasonsAgainst = item.ReasonsAgainst,
            WouldChange = ToView(item.WouldChange),
            Personas = item.Personas,
            LegalClaims = item.LegalClaims,
            LegalNotes = item.LegalNotes,
            Link = item.Link,
            Contributions = contributions,
            Explore = item.Explore,
        };
    }

    private static ReasonView ToView(Reason reason) =>
        new() { Code = reason.Code, Inputs = reason.Inputs, Arguments = reason.Arguments };
}
