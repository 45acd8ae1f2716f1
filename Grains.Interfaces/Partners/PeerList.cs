using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Grains.Interfaces.Partners;

/// <param name="Company">Id of the company that asks; an unknown one is refused.</param>
/// <param name="Practice">Id of the practice the others should live, or null for anything it does not do yet; an unknown one is refused.</param>
/// <param name="Limit">1 to 200.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.find-peers")]
public sealed record FindPeers(
    [property: Id(0)] string Company,
    [property: Id(1)] string? Practice,
    [property: Id(2)] int Limit);

/// <param name="Items">The most alike first; only companies that agreed to be shown to others.</param>
/// <param name="Model">Version of the learned model that took part in the order, or null.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.peer-list")]
public sealed record PeerList([property: Id(0)] IReadOnlyList<SimilarCompany> Items, [property: Id(1)] string? Model = null);

/// <summary>A firm like the one that asks.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.similar-company")]
public sealed record SimilarCompany
{
    [Id(0)]
    public required NamedCompany Company { get; init; }

    /// <summary>0 to 1: exactly the sum of the contributions.</summary>
    [Id(1)]
    public required double Score { get; init; }

    [Id(2)]
    public required IReadOnlyList<ContributionView> Contributions { get; init; }

    /// <summary>What the two have in common, the weightiest first.</summary>
    [Id(3)]
    public required IReadOnlyList<ReasonView> Reasons { get; init; }

    /// <summary>The practice asked for, or up to three that it lives and the firm that asks does not do yet.</summary>
    [Id(4)]
    public required IReadOnlyList<string> Practices { get; init; }
}
