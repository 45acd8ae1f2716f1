using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>A firm like the one that asks, which agreed to be shown to others.</summary>
public sealed record Peer
{
    /// <summary>Id of the company.</summary>
    public required string Company { get; init; }

    /// <summary>0 to 1: exactly the sum of the contributions.</summary>
    public required double Score { get; init; }

    /// <summary>Version of the learned model that took part in the score, or null.</summary>
    public string? Model { get; init; }

    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>What the two have in common, the weightiest first; see <see cref="PeerCodes"/>.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The practice asked for, or up to three that it lives and the firm that asks does not do yet.</summary>
    public required IReadOnlyList<string> Practices { get; init; }
}
