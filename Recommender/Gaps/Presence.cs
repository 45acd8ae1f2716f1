using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>Who is in an alliance, beside who is known where it works.</summary>
internal sealed class Presence
{
    public Presence(CompanyTable table, AllianceOutline alliance)
    {
        IsMember = table.Mark(alliance.Members);
        IsKnown = table.Within(alliance.Area);
        // A member counts as known wherever it is, so that nobody can be missing who is there.
        for (var company = 0; company < IsKnown.Length; company++)
            IsKnown[company] |= IsMember[company];
        Members = new Tally(table, IsMember);
        Known = new Tally(table, IsKnown);
        Told = new ToldFigures(Known, Members);
        ToldTopics = new ToldTopics(Members);
    }

    /// <summary>By company.</summary>
    public bool[] IsMember { get; }

    /// <summary>By company.</summary>
    public bool[] IsKnown { get; }

    public Tally Members { get; }

    public Tally Known { get; }

    /// <summary>What may be told of <see cref="Known"/>, and what may show in a score that is told.</summary>
    public ToldFigures Told { get; }

    /// <summary>Whose topics may be told, and may show in a score that is told.</summary>
    public ToldTopics ToldTopics { get; }
}
