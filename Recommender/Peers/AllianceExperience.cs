using Matchmaking.Catalogue;

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

    /// <summary>Sizes that it looks for.</summary>
    public IReadOnlyCollection<SizeClass> WantedSizes { get; init; } = [];

    /// <summary>Districts that it looks for companies in; alliances side by side share some.</summary>
    public IReadOnlyCollection<string> WantedDistricts { get; init; } = [];

    /// <summary>One per <see cref="OfferStory.Key"/>.</summary>
    public IReadOnlyList<OfferStory> Offers { get; init; } = [];
}

/// <summary>An offer of an alliance, with what it tells of it.</summary>
public sealed record OfferStory
{
    /// <summary>Id of the practice that it is, or null for an offer of its own kind.</summary>
    public string? Practice { get; init; }

    /// <summary>As the alliance calls it.</summary>
    public string Title { get; init; } = "";

    public required OfferStanding Standing { get; init; }

    /// <summary>What makes two offers the same: the practice, or, without one, the title.</summary>
    public string Key => Practice ?? Title.Trim().ToLowerInvariant();

    internal bool Runs => Standing == OfferStanding.Running;

    /// <summary>Whether the alliance publishes it; what it does not publish serves no other alliance.</summary>
    public bool Published { get; init; }

    /// <summary>Since when it runs, or null when not told.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>How it began, in the words of the alliance.</summary>
    public string? Beginning { get; init; }

    /// <summary>What came of it, in the words of the alliance.</summary>
    public string? Outcome { get; init; }
}

/// <summary>Where an offer stands.</summary>
public enum OfferStanding
{
    Idea = 1,
    Planned = 2,
    Running = 3,
    Paused = 4,
}

/// <summary>Where an alliance works.</summary>
public enum RegionType
{
    City = 1,
    Mixed = 2,
    Rural = 3,
}
