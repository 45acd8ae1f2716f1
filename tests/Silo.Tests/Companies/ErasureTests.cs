using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Tests.Faults;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Matchmaking.Silo.Tests.Companies;

/// <summary>A company that was removed is gone for everybody at once, and from every store after its last day.</summary>
public abstract class ErasureTests(StoreKind kind) : IAsyncLifetime
{
    private const string Marker = "leftover-marker";
    private const string CountReminders = "SELECT count(*) FROM OrleansRemindersTable";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly RecordMeasure Plan = new() { Practice = "IK-01", State = MeasureState.Planned, OperationId = "plan" };

    /// <summary>The end of 1 April in Berlin: between, the clocks went forward.</summary>
    private static readonly DateTimeOffset End = new(2026, 4, 1, 22, 0, 0, TimeSpan.Zero);

    private readonly RunningClock clock = new(Noon);
    private readonly FaultPlan plan = new();
    private Store store = null!;
    private int told;

    public async Task InitializeAsync() => store = await Store.New(kind);

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task After_its_last_day_a_removed_company_is_in_no_store_any_more()
    {
        await using (var silo = await Start())
        {
            await Tell(silo, Marker);
            Assert.Contains(store.Values(), Tells);
            Assert.Equal(new CompanyRemoval(Marker, new DateOnly(2026, 4, 1)), (await silo.Company(Marker).Remove(new RemoveCompany("remove"))).Value);
            Assert.Equal(CompanyRefusal.Removed, (await silo.Company(Marker).Get()).Refusal);
            Assert.Equal(CompanyRefusal.Removed, (await silo.Company(Marker).RecordMeasure(Plan)).Refusal);
            Assert.DoesNotContain((await silo.Directory.Page(null, 10)).Items, company => company.Id == Marker);
        }

        Assert.Equal("1", store.Text("SELECT count(*) FROM shown_lists"));
        Assert.Equal("1", store.Text("SELECT count(*) FROM shown_partners"));
        clock.SetTo(End.AddSeconds(1));
        await using (var silo = await Start())
        {
            await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) == "0"), "the company is erased");
            Assert.Equal(CompanyRefusal.NotFound, (await silo.Company(Marker).Get()).Refusal);
            var alliance = (await Alliance(silo).Get()).Value!;
            Assert.Equal(["stays"], alliance.Memberships.Select(membership => membership.Company));
            Assert.Equal(("breakfast", null), (Assert.Single(alliance.Measures).Id, alliance.Measures[0].Company));
        }

        Assert.DoesNotContain(store.Values(), Tells);
        var files = Directory.GetFiles(store.Settings.DataFolder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).Contains(".db", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Select(File.ReadAllText), Tells);

        await using var next = await Start();
        Assert.Equal(1, (await next.Company(Marker).Describe()).Value!.Version);
        Assert.Contains((await next.Directory.Page(null, 10)).Items, company => company.Id == Marker);
    }

    [Fact]
    public async Task Until_then_it_is_restored_as_it_was()
    {
        CompanyView before;
        await using (var silo = await Start())
        {
            before = await Tell(silo, Marker);
            await silo.Company(Marker).Remove(new RemoveCompany("remove"));
        }

        clock.SetTo(End.AddMinutes(-1));
        await using var next = await Start();
        Assert.DoesNotContain((await next.Directory.Page(null, 10)).Items, company => company.Id == Marker);
        var restored = await next.Company(Marker).Restore(new RestoreCompany("restore"));
        Assert.Equivalent(before with { Version = before.Version + 2 }, restored.Value, strict: true);
    }

    [Fact]
    public async Task Whatever_goes_wrong_while_it_is_erased_it_is_erased_in_the_end()
    {
        clock.SetTo(End.AddDays(-30).AddSeconds(-30));
        var faults = Enum.GetValues<Fault>();
        await using (var silo = await Start())
        {
            foreach (var fault in faults)
            {
                await Tell(silo, IdOf(fault));
                await silo.Company(IdOf(fault)).Remove(new RemoveCompany("remove"));
                plan.Strike(CompanyId.Parse(IdOf(fault)).Key, plan.WritesOf(CompanyId.Parse(IdOf(fault)).Key) + 1, fault);
            }
        }

        clock.SetTo(End.AddSeconds(1));
        await using var next = await Start();
        await Eventually.Holds(() => Task.FromResult(plan.Struck.Count == faults.Length), "everything has gone wrong");
        foreach (var fault in faults)
            plan.Release(CompanyId.Parse(IdOf(fault)).Key);
        await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) == "0"), "all are erased");
        Assert.DoesNotContain(store.Values(), Tells);

        static string IdOf(Fault fault) => $"{Marker}-{fault}".ToLowerInvariant();
    }

    /// <param name="lost">Whether the row of its reminder was lost in the meantime.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_runs_out_leaves_the_company_by_itself(bool lost)
    {
        await using (var silo = await Start())
        {
            await silo.Company("firm").Describe();
            await silo.Company("firm").Dismiss(new DismissPractice("AZ-04", DismissalReason.Cost, "dismiss"));
        }

        Assert.Contains(store.Values(), value => value.Contains("\"cost\"", StringComparison.Ordinal));
        if (lost)
            store.Execute("DELETE FROM OrleansRemindersTable");
        clock.SetTo(Noon.AddMonths(12).AddMinutes(1));
        await using var next = await Start();
        await Eventually.Holds(() => Task.FromResult(!store.Values().Any(value => value.Contains("\"cost\"", StringComparison.Ordinal))), "the dismissal has run out");
        await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) == "0"), "nothing is waited for");
        var company = (await next.Company("firm").Get()).Value!;
        Assert.Equal((2L, 0), (company.Version, company.Dismissals.Count));
        await next.Directory.Page(null, 10);
        Assert.DoesNotContain(store.Values(), value => value.Contains("\"cost\"", StringComparison.Ordinal));
    }

    private static bool Tells(string value) => value.Contains(Marker, StringComparison.OrdinalIgnoreCase);

    private static IAllianceGrain Alliance(TestSilo silo) => silo.Grains.GetAlliance(AllianceId.Parse("fluss"));

    /// <summary>A company that left its traces wherever one can.</summary>
    private async Task<CompanyView> Tell(TestSilo silo, string company)
    {
        var number = ++told; // Operations of the alliance are remembered by their ids, which tell nothing.
        await Alliance(silo).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
        await silo.Company("stays").Describe();
        await Alliance(silo).AdmitMember(new AdmitMember("stays", Today, "stays"));
        await silo.Company(company).Describe(new DescribeCompany(TestFirms.Profile with { Name = $"{company} GmbH" }, "describe"));
        await Alliance(silo).AdmitMember(new AdmitMember(company, Today, $"admit-{number}"));
        await Alliance(silo).RecordApproach(new RecordApproach(new Approach(company, ApproachOutcome.NeverAgain, Today), $"approach-{number}"));
        await Alliance(silo).RecordMeasure(new RecordAllianceMeasure(new AllianceMeasure { Id = "breakfast", Kind = AllianceMeasureKind.Breakfast, On = Today, Company = company, Figure = 9 }, $"host-{number}"));
        await Alliance(silo).RecordMeasure(new RecordAllianceMeasure(
            new AllianceMeasure { Id = company, Kind = AllianceMeasureKind.CharterSignature, On = Today, Until = Today.AddDays(3), Company = company, Charter = Charters.CareInNorthRhineWestphalia }, $"sign-{number}"));
        await silo.Company(company).Recommend(new RecommendForCompany(Persona: null, 5));
        silo.Services.GetRequiredService<IShownLists>().Note(new ShownPartnerList("fluss", Today, Model: null, [new ShownPartner(company, 1, 0.5, 0.5)]));
        return (await silo.Company(company).RecordMeasure(Plan)).Value!;
    }

    private Task<TestSilo> Start() => TestSilo.Start(store.Settings, clock, builder =>
    {
        FaultyStorage.PutBefore(builder.Services, plan);
        builder.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(200));
        builder.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));
    });
}

public sealed class ErasureOnSqliteTests() : ErasureTests(StoreKind.Sqlite);

public sealed class ErasureOnPostgreSqlTests() : ErasureTests(StoreKind.PostgreSql);
