using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>Finds firms like another among those that agreed to be shown. Topics of small firms play no part.</summary>
public sealed class PeerFinder(CompanyTable table)
{
    /// <summary>Below this nobody would call two firms alike. Who is above has something in common worth saying.</summary>
    public const double Alike = 0.45;

    private const int MostPractices = 3;

    private readonly PeerReasons reasons = new(table);

    public IReadOnlyList<Peer> Find(PeerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit);
        var own = table.TraitsOf(query.Company);
        var running = PlacesOf(query.Company.Introduced.Concat(query.Company.Lived));
        var best = new TopList(query.Limit);
        foreach (var company in CandidatesOf(query, running))
            if (Similarity.Of(own, table.TraitsOf(company)) is var score && score >= Alike)
                best.Add(company, score);
        return [.. best.Descending().Select(company => Explain(query, own, company, running))];
    }

    private IEnumerable<int> CandidatesOf(PeerQuery query, HashSet<int> running)
    {
        var excluded = table.Mark(query.Excluded.Append(query.Company.Id));
        var practice = query.Practice is { } id ? table.Catalogue.Practices.IndexOf(id) : -1;
        if (query.Practice is not null && practice < 0)
            yield break;
        for (var company = 0; company < table.Count; company++)
            if (table.ShownToPeers[company] && !excluded[company]
                && (practice >= 0 ? table.Lived[company, practice] : Lessons(company, running).Count > 0))
                yield return company;
    }

    private Peer Explain(PeerQuery query, in CompanyTraits own, int company, HashSet<int> running)
    {
        var other = table.TraitsOf(company);
        Contribution[] contributions =
        [
            new("size", Similarity.Size(own, other)),
            new("shift", Similarity.Shift(own, other)),
            new("mobile", Similarity.Mobile(own, other)),
            new("sector", Similarity.Sector(own, other)),
            new("topics", Similarity.Topics(own, other)),
        ];
        return new Peer
        {
            Company = table.Ids[company],
            Score = Similarity.Of(own, other),
            Contributions = contributions,
            Reasons = reasons.Of(own, company),
            Practices = query.Practice is { } practice ? [practice] : Lessons(company, running),
        };
    }

    /// <summary>What the company lives and the firm that asks does not do yet, in the order of the catalogue.</summary>
    private List<string> Lessons(int company, HashSet<int> running)
    {
        var lessons = new List<string>(MostPractices);
        foreach (var practice in table.Lived.Of(company))
            if (lessons.Count < MostPractices && !running.Contains(practice))
                lessons.Add(table.Catalogue.Practices[practice].Id);
        return lessons;
    }

    private HashSet<int> PlacesOf(IEnumerable<string> practices) => [.. practices.Select(table.Catalogue.Practices.IndexOf)];
}
