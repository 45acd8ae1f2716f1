using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>Finds firms like another among those that agreed to be shown. Topics of small firms play no part.</summary>
/// <remarks>Rules and content say who can be shown; what was learned moves them among themselves.</remarks>
public sealed class PeerFinder(CompanyTable table)
{
    /// <summary>Below this nobody would call two firms alike. Who is above has something in common worth saying.</summary>
    public const double Alike = 0.45;

    private const int MostPractices = 3;

    private readonly PeerReasons reasons = new(table);
    private volatile MeasureLikeness? learned;

    public IReadOnlyList<Peer> Find(PeerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit);
        var likeness = new Likeness(table, query.Company, LearnedOf(query.Measures));
        var running = PlacesOf(query.Company.Introduced.Concat(query.Company.Lived));
        var alike = CandidatesOf(query, running)
            .Select(company => (Company: company, Content: likeness.Content(company)))
            .Where(candidate => candidate.Content >= Alike)
            .OrderByDescending(candidate => candidate.Content);
        var best = new TopList(query.Limit);
        foreach (var (company, content) in alike)
        {
            // Nobody further down can come in, whatever was learned, so nobody there needs to be folded in.
            if (best.IsAbove(likeness.MostWith(content)))
                break;
            best.Add(company, likeness.Of(company));
        }

        return [.. best.Descending().Select(company => Explain(query, likeness, company, running))];
    }

    /// <summary>Kept with the table for as long as the same model is live.</summary>
    private MeasureLikeness? LearnedOf(MeasureSpace? measures)
    {
        if (measures is null)
            return null;
        var kept = learned;
        return kept?.Space == measures ? kept : learned = new MeasureLikeness(table, measures);
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

    private Peer Explain(PeerQuery query, Likeness likeness, int company, HashSet<int> running) => new()
    {
        Company = table.Ids[company],
        Score = likeness.Of(company),
        Model = likeness.Model,
        Contributions = likeness.Contributions(company),
        Reasons = likeness.Reasons(reasons, company),
        Practices = query.Practice is { } practice ? [practice] : Lessons(company, running),
    };

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
