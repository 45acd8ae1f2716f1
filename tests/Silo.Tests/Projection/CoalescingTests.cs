using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Projection;

/// <summary>A company that changes faster than the read tables can be written costs them one write, not one per change.</summary>
public sealed class CoalescingTests : IAsyncLifetime
{
    private const int Changes = 40;

    private readonly TemporaryFolder folder = new();
    private TestSilo silo = null!;

    private OutsideDatabase Outside => new(folder.Path);

    public async Task InitializeAsync() => silo = await TestSilo.Start(folder.Path);

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Of_the_reports_that_wait_only_the_latest_is_written()
    {
        await silo.Company("eager").Describe();
        Assert.Single((await silo.Directory.Page(null, 10)).Items);
        Outside.Execute("CREATE TABLE writes (headcount INTEGER); CREATE TRIGGER seen AFTER UPDATE ON companies BEGIN INSERT INTO writes VALUES (new.headcount); END");
        Outside.Execute("ALTER TABLE companies RENAME TO taken_away");
        for (var headcount = 41; headcount <= 40 + Changes; headcount++)
            Assert.Null((await silo.Company("eager").Describe(headcount)).Refusal);
        Outside.Execute("ALTER TABLE taken_away RENAME TO companies");

        await Eventually.Holds(async () => (await silo.Directory.Page(null, 10)).Items[0].Headcount == 40 + Changes, "the last change is in the directory");

        // One report was on its way already when the tables went; all others waited together.
        Assert.InRange(int.Parse(Outside.Text("SELECT count(*) FROM writes")!, System.Globalization.CultureInfo.InvariantCulture), 1, 2);
    }
}
