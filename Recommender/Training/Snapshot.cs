using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>All companies as they were in the evening of a day: the only input that a fit for that day may see.</summary>
internal sealed class Snapshot
{
    /// <summary>Nobody is shown more.</summary>
    public const int Shown = 10;

    private Snapshot(DateOnly day, RecommendationQuery[] queries, PrevalenceTable prevalence) =>
        (Day, Queries, Prevalence) = (day, queries, prevalence);

    public DateOnly Day { get; }

    /// <summary>By company.</summary>
    public RecommendationQuery[] Queries { get; }

    public PrevalenceTable Prevalence { get; }

    public static Snapshot Of(IReadOnlyList<TrainingCompany> companies, DateOnly day, PracticeCatalogue catalogue)
    {
        var queries = companies.Select(company => FirmAtDay.Query(company, day, Shown)).ToArray();
        var groups = Array.ConvertAll(queries, query => PeerGroup.Of(query.Headcount, query.ShiftShare));
        var prevalence = PrevalenceTable.From(
            catalogue,
            groups.CountBy(group => group).Select(count => new FirmsInGroup(count.Key, count.Value)),
            queries.Zip(groups).SelectMany(pair => pair.First.Running.Select(practice => (Practice: practice, Group: pair.Second)))
                .CountBy(pair => pair).Select(count => new RunningInGroup(count.Key.Practice, count.Key.Group, count.Value)));
        return new Snapshot(day, queries, prevalence);
    }
}
