using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>Members that agreed to be shown to other firms, as examples for an argument.</summary>
internal sealed class LocalExamples(CompanyTable table, int[] members)
{
    private readonly int[] shown = [.. members.Where(company => table.ShownToPeers[company])];

    /// <summary>
    /// The member most like the company that lives something which goes with the argument; for contacts the meeting
    /// itself is the example, so a practice is not needed.
    /// </summary>
    /// <param name="company">Place of the company to be won.</param>
    /// <param name="argument">Code of the argument.</param>
    /// <param name="need">Place of the need that the argument is about, or -1.</param>
    public LocalExample? For(int company, string argument, int need)
    {
        LocalExample? best = null;
        var closest = 0.0;
        foreach (var member in shown)
        {
            var practice = PracticeOf(member, need);
            if (practice < 0 && argument != ArgumentCodes.Contacts)
                continue;
            if (Similarity.Of(table.TraitsOf(company), table.TraitsOf(member)) is var close && close > closest)
                (best, closest) = (new LocalExample(table.Ids[member], practice < 0 ? null : table.Catalogue.Practices[practice].Id), close);
        }

        return best;
    }

    /// <summary>What the member lives that does most about the need; without a need the first it lives; or -1.</summary>
    private int PracticeOf(int member, int need)
    {
        var best = -1;
        var most = 0.0;
        foreach (var practice in table.Lived.Of(member))
            if (ShareOf(practice, need) is var share && share > most)
                (best, most) = (practice, share);
        return best;
    }

    private double ShareOf(int practice, int need)
    {
        if (need < 0)
            return 1;
        foreach (var (met, share) in table.Practices.Needs[practice])
            if (met == need)
                return share;
        return 0;
    }
}
