namespace Matchmaking.Recommender.Training;

/// <param name="Model">The model that answers now.</param>
/// <param name="From">What it has learned from; null where nobody remembers, so that it never stays because of that.</param>
public sealed record LiveModel(PracticeModel Model, LearnedFrom? From);

/// <summary>How much a model knew.</summary>
/// <param name="Through">Last day that it has seen.</param>
/// <param name="TakeUps">First take-ups that it has seen.</param>
public readonly record struct LearnedFrom(DateOnly Through, int TakeUps)
{
    /// <summary>With so many times as many take-ups there is enough new, whatever days they are dated to.</summary>
    private const int MuchMore = 2;

    /// <summary>
    /// Whether fewer than <see cref="PublishGate.FewestCompanies"/> companies took something up since, and not twice as much
    /// is known as then: an import brings measures of years ago. Grows false with time by itself.
    /// </summary>
    internal bool HasSeenNearlyAll(IReadOnlyCollection<TrainingCompany> companies, int takeUps)
    {
        var through = Through;
        return takeUps < MuchMore * TakeUps && companies.Count(company => FirmAtDay.TakesUpAfter(company, through)) < PublishGate.FewestCompanies;
    }
}
