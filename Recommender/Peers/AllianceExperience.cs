namespace Matchmaking.Recommender.Peers;

/// <summary>What an alliance shares with other alliances. Only what it publishes is ever handed over.</summary>
public sealed record AllianceExperience
{
    public required string Id { get; init; }

    public RegionType? Region { get; init; }

    /// <summary>Companies that are members.</summary>
    public required int Members { get; init; }

    /// <summary>Topics that it looks for companies with, ids of the catalogue.</summary>
    public IReadOnlyCollection<string> WantedTopics { get; init; } = [];

    /// <summary>Sectors that it looks for companies of, ids of the catalogue.</summary>
    public IReadOnlyCollection<string> WantedSectors { get; init; } = [];

    /// <summary>One per practice.</summary>
    public IReadOnlyList<OfferStory> Offers { get; init; } = [];
}

/// <summary>An offer of an alliance that is a practice of the catalogue, with what it tells of it.</summary>
public sealed record OfferStory
{
    public required string Practice { get; init; }

    /// <summary>Whether it runs; otherwise it is an idea, planned or paused.</summary>
    public required bool Runs { get; init; }

    /// <summary>Whether it is no more than an idea.</summary>
    public bool IsIdea { get; init; }

    /// <summary>Whether the alliance publishes it; what it does not publish serves no other alliance.</summary>
    public bool Published { get; init; }

    /// <summary>Since when it runs, or null when not told.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>How it began, in the words of the alliance.</summary>
    public string? Beginning { get; init; }

    /// <summary>What came of it, in the words of the alliance.</summary>
    public string? Outcome { get; init; }
}

/// <summary>Where an alliance works.</summary>
public enum RegionType
{
    City = 1,
    Mixed = 2,
    Rural = 3,
}
