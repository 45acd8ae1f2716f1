using Matchmaking.Recommender.Data;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <param name="Train">What models are fitted with and users are known by.</param>
/// <param name="Test">Users x items: what should be found.</param>
internal sealed record Split(Interactions Train, SparseMatrix Test);
