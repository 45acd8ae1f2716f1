using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Numerics;

public class SubspaceTests
{
    [Fact]
    public void The_strongest_directions_of_a_diagonal_are_its_largest_entries()
    {
        // Entries 1 to 50: the three strongest are the last three columns.
        var diagonal = SparseMatrix.FromParts(
            50, [.. Enumerable.Range(0, 51)], [.. Enumerable.Range(0, 50)], [.. Enumerable.Range(1, 50).Select(i => (float)(i * i))]);

        var basis = Subspace.Strongest(diagonal, 3, iterations: 60, seed: 1);

        for (var row = 0; row < 47; row++)
            Assert.All(basis.Row(row).ToArray(), value => Assert.Equal(0, value, .02));
    }

    [Fact]
    public void The_basis_is_orthonormal()
    {
        var world = Candidates.Taste.World().ByUser;
        var basis = Subspace.Strongest(world, 12, iterations: 5, seed: 2);
        for (var i = 0; i < 12; i++)
            for (var j = 0; j < 12; j++)
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, basis.Rows).Sum(row => (double)basis[row, i] * basis[row, j]), 1e-4);
    }
}
