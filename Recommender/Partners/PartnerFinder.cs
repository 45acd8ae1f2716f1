using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>Ranks the companies that an alliance could win as partners, seen from both sides.</summary>
public sealed class PartnerFinder(CompanyTable table)
{
    /// <summary>For how long two sides that met, or of whom one said no, are left in peace.</summary>
    public const int MonthsOfPeace = 6;

    /// <summary>So many of those whose turn it is stand on a page; the others stand on the next ones.</summary>
    public const int TurnsPerPage = 10;

    private volatile Interests? learned;

    public PartnerList Find(PartnerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.SkipTurns);
        return Rank(query, query.Skip + query.Limit).Page(query.Limit, query.Skip, query.SkipTurns);
    }

    /// <summary>The best, and those in turn, of whom each page of one list can be cut.</summary>
    /// <param name="query">Its limit and what it skips make no difference.</param>
    /// <param name="most">How many of the best are ranked, at least 1: no page reaches further.</param>
    public PartnerRanking Rank(PartnerQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var presence = new Presence(table, query.Alliance);
        var candidates = CandidatesOf(query, presence);
        var sides = SidesOf(query, presence);

        return new PartnerRanking(
            Best(candidates, query, sides, most),
            Rotation.InTurn(query.Alliance.Id, query.On, candidates, table.IdHashes),
            candidates.Count,
            query.Interest?.Model,
            query.Acceptance is not null,
            company => Explain(company, sides));
    }

    /// <summary>Who is a member, vetoed or to be left in peace is out before anything is scored.</summary>
    private List<int> CandidatesOf(PartnerQuery query, Presence presence)
    {
        var touched = query.Contacts.Where(contact => contact.On.AddMonths(MonthsOfPeace) > query.On).Select(contact => contact.Company);
        var excluded = table.PlacesOf(query.Vetoes.Concat(touched)).ToHashSet();
        var sector = query.Sector is { } id ? table.Catalogue.Sectors.IndexOf(id) : (int?)null;
        var candidates = new List<int>();
        foreach (var company in presence.KnownPlaces)
            if (table.OpenToAlliances[company] && !presence.IsMember(company) && !excluded.Contains(company)
                && (query.Sector is null || (sector >= 0 && table.Sectors[company] == sector)) && (query.Size is null || table.SizeOf(company) == query.Size))
                candidates.Add(company);
        return candidates;
    }

    /// <summary>Kept with the table for as long as the same model is live.</summary>
    private Interests? LearnedOf(LearnedInterest? interest)
    {
        if (interest is null)
            return null;
        var kept = learned;
        return kept?.Learned == interest ? kept : learned = new Interests(table, interest);
    }

    private Sides SidesOf(PartnerQuery query, Presence presence)
    {
        var wanted = new Wanted(table, query.Alliance.Wanted);
        var offers = new OfferTable(table, query.Alliance.Offers);
        var strengths = new OfferStrengths(table, offers, LearnedOf(query.Interest));
        var companySide = new CompanySide(table, presence.Members, offers, strengths, new Beginning(table, query.Alliance));
        var allianceSide = new AllianceSide(table, new GapShares(table, presence, wanted), new PracticeShares(table, presence, wanted));
        var examples = new LocalExamples(table, presence.MemberPlaces);
        var invitations = new InvitationChooser(table, offers, strengths);
        return new Sides(companySide, allianceSide, new ArgumentChooser(table, companySide, allianceSide, invitations, examples), invitations, query.Acceptance);
    }

    private static int[] Best(List<int> candidates, PartnerQuery query, Sides sides, int most)
    {
        var best = new TopList(most);
        foreach (var (company, atMost) in query.Interest is null ? candidates.Select(company => (company, 1.0)) : Promising(candidates, query, sides))
        {
            // Nobody further down can come in, whatever was learned, so nobody there needs to be folded in.
            if (best.IsAbove(atMost))
                break;
            if (query.Interest is null && best.IsAbove(sides.AtMostWithAnyPractices(company)))
                continue;
            if (sides.Score(company) is > 0 and var score)
                best.Add(company, score);
        }

        return [.. best.Descending()];
    }

    /// <summary>With the highest score there could be, the highest first.</summary>
    private static (int Company, double Most)[] Promising(List<int> candidates, PartnerQuery query, Sides sides)
    {
        (int Company, double Most)[] promising = [.. candidates.Select(company => (company, sides.AtMost(company)))];
        Array.Sort(promising, static (one, other) => other.Most.CompareTo(one.Most));
        return promising;
    }

    private Partner Explain(int company, Sides sides) => new()
    {
        Company = table.Ids[company],
        Score = sides.Score(company),
        ForCompany = sides.Company.Explain(company),
        ForAlliance = sides.Alliance.Explain(company),
        Argument = sides.Arguments.Choose(company),
        Invitation = sides.Invitations.Choose(company)?.Invitation,
    };

    private sealed record Sides(CompanySide Company, AllianceSide Alliance, ArgumentChooser Arguments, InvitationChooser Invitations, Acceptance? Acceptance)
    {
        /// <summary>No less than the score, known without looking at what the company lives.</summary>
        public double AtMostWithAnyPractices(int company) =>
            Combine(Company.AtMost(company), Alliance.AtMost(company));

        public double AtMost(int company) =>
            Combine(Company.AtMost(company), Alliance.Of(company));

        public double Score(int company) =>
            Combine(Company.Of(company), Alliance.Of(company));

        /// <summary>Both ways never fall when a side gains more, which is what the bounds rest on.</summary>
        private double Combine(double company, double alliance) =>
            Acceptance?.Score(company, alliance) ?? TwoSided.Combine(company, alliance);
    }
}
