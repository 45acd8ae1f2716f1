using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Training;

/// <summary>Lots that depend on nothing but the company, the purpose and the seed.</summary>
internal static class Draws
{
    public static ulong Of(TrainingCompany company, ulong purpose, int seed) =>
        StableHash.Mix(StableHash.Of(company.Id), StableHash.Mix(purpose, (ulong)seed));

    /// <summary>Places of at most so many companies, ascending.</summary>
    public static int[] Sample(TrainingCompany[] companies, int most, ulong purpose, int seed, Func<int, bool>? take = null) =>
        [.. Enumerable.Range(0, companies.Length).Where(take ?? (_ => true)).OrderBy(place => Of(companies[place], purpose, seed)).Take(most).Order()];
}
