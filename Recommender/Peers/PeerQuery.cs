using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Peers;

/// <summary>Which firms are like this one and live something it could learn from.</summary>
public sealed record PeerQuery
{
    /// <summary>The firm that asks; it need not be in the table.</summary>
    public required CompanyFacts Company { get; init; }

    /// <summary>Id of the practice the others should live; null for anything that the firm itself does not do yet.</summary>
    public string? Practice { get; init; }

    /// <summary>Ids of firms never to name: competitors, and those asked before that said no.</summary>
    public IReadOnlyCollection<string> Excluded { get; init; } = [];

    /// <summary>What was learned about measures that go together, for the catalogue of the table; null while nothing is.</summary>
    public MeasureSpace? Measures { get; init; }

    /// <summary>At least 1; a page shows up to 3.</summary>
    public required int Limit { get; init; }
}
