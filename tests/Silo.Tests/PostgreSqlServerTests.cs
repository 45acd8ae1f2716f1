using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests;

public sealed class PostgreSqlServerTests
{
    [Fact]
    public async Task Without_PostgreSQL_the_script_that_installs_it_is_named()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => PostgreSqlServer.Start("/nowhere"));
        Assert.Equal("These tests need PostgreSQL in /nowhere: ./test installs it, or apt-get install postgresql.", missing.Message);
    }
}
