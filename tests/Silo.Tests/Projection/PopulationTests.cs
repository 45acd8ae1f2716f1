using System.Diagnostics;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Projection;

public abstract class PopulationTests(StoreKind kind) : IAsyncLifetime
{
    private Store store = null!;
    private TestSilo silo = null!;

    private IAllianceGrain Alliance => silo.Grains.GetAlliance(AllianceId.Parse("fluss"));

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(store.Settings);
        await Alliance.Describe(new DescribeAlliance(new AllianceProfile { Name = "Beispielbündnis" }, "describe"));
        await Alliance.RecordOffer(new RecordOffer { Offer = "hour", State = OfferState.Running, Title = "Sprechstunde", Practice = "BU-05", OperationId = "offer" });
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_changed_company_shows_within_two_seconds_also_after_many_changes()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Host($"firm-{number}")));
        await Eventually.Holds(async () => (await Candidates()) == 100, "all hundred are known");

        var watch = Stopwatch.StartNew();
        await silo.Company("firm-7").SetConsent(new SetConsent(ConsentPurpose.SuggestToAlliances, Given: false, "object"));
        await Eventually.Holds(async () => (await Candidates()) == 99, "the objection is known");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>Of both changes together the number of companies shows nothing.</summary>
    [Fact]
    public async Task A_company_that_is_removed_while_another_one_comes_is_known_no_more()
    {
        await Host("stays");
        await Host("goes");
        await Eventually.Holds(async () => await Known() == "goes, stays", "both are known");

        await silo.Company("goes").Remove(new RemoveCompany("remove"));
        await Host("comes");

        await Eventually.Holds(async () => await Known() == "comes, stays", "one has gone and one has come");
        Assert.Equal(AllianceRefusal.UnknownCompany, (await Alliance.AdmitMember(new AdmitMember("goes", new DateOnly(2026, 3, 2), "admit"))).Refusal);

        async Task<string> Known() => string.Join(", ", (await silo.Grains.GetPartnerFinder().Names(["comes", "goes", "stays"])).Select(company => company.Id));
    }

    [Fact]
    public async Task A_stored_alliance_is_in_the_directory_at_once()
    {
        foreach (var id in new[] { "zeche", "anger", "markt" })
        {
            await silo.Grains.GetAlliance(AllianceId.Parse(id)).Describe(new DescribeAlliance(new AllianceProfile { Name = id }, "describe"));
            Assert.Contains(id, (await silo.Grains.GetAllianceDirectory().Page(null, 200)).Items.Select(alliance => alliance.Id));
        }

        var first = await silo.Grains.GetAllianceDirectory().Page(null, 3);
        var second = await silo.Grains.GetAllianceDirectory().Page(first.Next, 3);
        Assert.Equal(["anger", "fluss", "markt", "zeche"], first.Items.Concat(second.Items).Select(alliance => alliance.Id));
        Assert.Null(second.Next);
        Assert.Equal(1, first.Items[1].OffersRunning);
    }

    [Fact]
    public async Task At_midnight_what_an_alliance_adds_up_to_changes_for_everybody()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 1, 22, 59, 0, TimeSpan.Zero));
        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings, clock);
        var today = new DateOnly(2026, 3, 1);
        await silo.Company("firm").Describe();
        await Alliance.AdmitMember(new AdmitMember("firm", today.AddDays(-5), "admit"));
        await Alliance.EndMembership(new EndMembership("firm", today, "end"));
        Assert.Equal(1, await Members());

        clock.Advance(TimeSpan.FromMinutes(2));

        await Eventually.Holds(async () => await Members() == 0, "the membership has ended at midnight in Germany");
    }

    [Fact]
    public async Task Everybody_is_known_again_after_a_restart_and_a_row_that_cannot_be_read_hides_only_itself()
    {
        await Host("odd");
        await Host("fine");
        await Eventually.Holds(async () => (await Candidates()) == 2, "both are known");

        await silo.DisposeAsync();
        store.Execute("UPDATE companies SET view = '{' WHERE id = 'odd'");
        silo = await TestSilo.Start(store.Settings);

        await Eventually.Holds(async () => (await Candidates()) == 1, "the other one is known");
    }

    [Fact]
    public async Task Right_after_a_start_nobody_is_told_an_empty_list()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Host($"firm-{number}")));
        await Eventually.Holds(async () => (await Candidates()) == 20, "all twenty are known");

        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings);

        Assert.Equal(20, await Candidates());
    }

    [Fact]
    public async Task While_the_first_snapshot_cannot_be_made_the_answer_is_not_now()
    {
        await Host("firm");
        await Eventually.Holds(async () => (await Candidates()) == 1, "it is known");
        await silo.DisposeAsync();
        store.Execute("ALTER TABLE companies RENAME COLUMN view TO mislaid");
        silo = await TestSilo.Start(store.Settings);

        await Assert.ThrowsAsync<TimeoutException>(Candidates);

        store.Execute("ALTER TABLE companies RENAME COLUMN mislaid TO view");
        await Eventually.Holds(async () => await Record.ExceptionAsync(Candidates) is null, "the first snapshot is made");
        Assert.Equal(1, await Candidates());
    }

    [Fact]
    public async Task A_stored_row_that_cannot_be_read_spoils_its_own_import_only()
    {
        await Host("broken");
        await silo.DisposeAsync();
        store.Execute($"UPDATE OrleansStorage SET PayloadBinary = {store.Bytes("'{'")} WHERE GrainIdExtensionString = 'company.broken'");
        silo = await TestSilo.Start(store.Settings);

        var import = new ImportCompany { Profile = TestFirms.Profile, OperationId = "import" };
        var rehearsal = await silo.Directory.Rehearse(new RehearseImports([new("broken", import), new("fresh", import)]));

        Assert.Equal(CompanyRefusal.Unreadable, rehearsal.Imports[0].Refusal);
        Assert.Equal(ImportEffect.Created, rehearsal.Imports[1].Value!.Effect);
    }

    [Fact]
    public async Task A_company_that_was_taken_out_is_forgotten()
    {
        await Host("stays");
        await Host("goes");
        await Eventually.Holds(async () => (await Candidates()) == 2, "both are known");

        store.Execute("DELETE FROM companies WHERE id = 'goes'");

        await Eventually.Holds(async () => (await Candidates()) == 1, "one is forgotten");
    }

    private async Task<int> Members() => (await silo.Grains.GetAllianceDirectory().Page(null, 1)).Items[0].Members;

    private async Task<int> Candidates() => (await silo.Grains.GetPartnerFinder().Partners(new FindPartners("fluss", 200))).Value!.Candidates;

    private async Task Host(string id) =>
        await silo.Company(id).Describe(new DescribeCompany(TestFirms.Profile with { WillingToHost = true }, "describe"));
}

public sealed class PopulationOnSqliteTests() : PopulationTests(StoreKind.Sqlite);

public sealed class PopulationOnPostgreSqlTests() : PopulationTests(StoreKind.PostgreSql);
