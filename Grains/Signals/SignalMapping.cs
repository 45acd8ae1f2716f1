using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>An answer of the recommender as something that was shown.</summary>
internal static class SignalMapping
{
    public static ShownList ToShown(CompanyId company, DateOnly day, string? persona, Matchmaking.Recommender.Serving.Recommendations answer) => new(
        company.Value, day, persona, answer.ModelVersion,
        [.. answer.Items.Take(ShownList.Most).Select(item => new ShownPractice(item.Practice, item.Score, item.Propensity, item.Explore))]);
}
