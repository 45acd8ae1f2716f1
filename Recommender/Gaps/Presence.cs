using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>Who is in an alliance, beside who is known where it works. Looks only at these, and counts a whole country once.</summary>
internal sealed class Presence
{
    private readonly HashSet<int> inside;

    public Presence(CompanyTable table, AllianceOutline alliance)
    {
        inside = [.. table.PlacesOf(alliance.Members)];
        MemberPlaces = [.. inside.Order()];
        // A member counts as known wherever it is, so that nobody can be missing who is there.
        KnownPlaces = alliance.Area.IsEverywhere ? table.Everyone : [.. table.Within(alliance.Area).Union(MemberPlaces).Order()];
        Members = new Tally(table, MemberPlaces);
        Known = alliance.Area.IsEverywhere ? table.Whole : new Tally(table, KnownPlaces);
        Told = new ToldFigures(Known, Members);
        ToldTopics = new ToldTopics(Members);
    }

    /// <summary>Ascending.</summary>
    public int[] MemberPlaces { get; }

    /// <summary>Ascending.</summary>
    public int[] KnownPlaces { get; }

    public Tally Members { get; }

    public Tally Known { get; }

    /// <summary>What may be told of <see cref="Known"/>, and what may show in a score that is told.</summary>
    public ToldFigures Told { get; }

    /// <summary>Whose topics may be told, and may show in a score that is told.</summary>
    public ToldTopics ToldTopics { get; }

    public bool IsMember(int company) => inside.Contains(company);
}
