using System.Globalization;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Silo.Hosting;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Signals;

/// <summary>Which companies alliances were shown, on a real silo.</summary>
public abstract class ShownPartnerTests(StoreKind kind) : IAsyncLifetime
{
    private const string Count = "SELECT count(*) FROM shown_partners";

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private Store store = null!;
    private TestSilo? silo;

    private SiloSettings Settings => store.Settings with { SignalRest = TimeSpan.FromMilliseconds(50) };

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(Settings, clock);
    }

    public async Task DisposeAsync()
    {
        await Stop();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task What_an_alliance_is_shown_is_kept_once_a_day_with_what_both_sides_would_gain()
    {
        await Describe("fluss");
        await Companies(1);
        var partner = (await Ask("fluss", 10)).Items.Single();
        await Ask("fluss", 10);
        await Stop();
        silo = await TestSilo.Start(Settings, clock);
        await Companies(1);
        clock.Advance(TimeSpan.FromDays(1));
        await Ask("fluss", 3);
        await Stop();

        Assert.Equal("2", store.Text(Count));
        Assert.Equal("fluss firm-0 2026-03-02 1", store.Text("SELECT alliance || ' ' || company || ' ' || day || ' ' || place FROM shown_partners ORDER BY day LIMIT 1"));
        Assert.Equal("1", store.Text(FormattableString.Invariant(
            $"{Count} WHERE day = '2026-03-02' AND abs(for_company - {partner.ForCompany.Total}) < 0.00001 AND abs(for_alliance - {partner.ForAlliance.Total}) < 0.00001")));
    }

    [Fact]
    public async Task The_first_ten_are_kept_at_their_best_place_and_those_in_turn_after_them()
    {
        await Describe("fluss");
        await Companies(40);
        var all = await Ask("fluss", 40);
        var first = all.Items.Take(10).Concat(all.InTurn).Select(partner => partner.Company.Id).ToList();
        var one = all.Items[4].Company.Id;
        await Ask("fluss", 10);
        await Ask("fluss", 10, skip: 10);
        await Ask("fluss", 3, skipTurns: FindPartners.NoTurns);
        await silo!.Company(all.Items[0].Company.Id).SetConsent(new SetConsent(ConsentPurpose.SuggestToAlliances, Given: false, "object"));
        await Eventually.Holds(async () => (await Ask("fluss", 10)).Candidates == 39, "the best has gone");
        await Stop();

        Assert.Equal("4", store.Text($"SELECT place FROM shown_partners WHERE company = '{one}'"));
        Assert.All(first, company => Assert.Equal("1", store.Text($"{Count} WHERE company = '{company}'")));
        Assert.InRange(int.Parse(store.Text(Count)!, CultureInfo.InvariantCulture), 10, 10 + 10 + first.Count);
    }

    [Fact]
    public async Task Only_what_the_reader_will_see_is_kept_where_more_was_asked_for()
    {
        await Describe("fluss", example: true);
        await Companies(40);
        await Describe("markt");
        var seen = (await silo!.Grains.GetPartnerFinder().Partners(new FindPartners("markt", 6, SkipTurns: FindPartners.NoTurns, Shown: 5))).Value!;
        await Stop();

        Assert.Equal(6, seen.Items.Count);
        Assert.Equal("5", store.Text(Count));
        Assert.Equal("0", store.Text($"{Count} WHERE company = '{seen.Items[5].Company.Id}'"));
    }

    [Fact]
    public async Task Fictional_alliances_and_fictional_companies_leave_nothing()
    {
        await Describe("fluss", example: true);
        await Companies(1);
        Assert.NotEmpty((await Ask("fluss", 10)).Items);
        await silo!.Company("firm-0").Describe(new DescribeCompany(TestFirms.Profile with { WillingToHost = true, Example = true }, "example"));
        await Eventually.Holds(async () => (await Ask("fluss", 10)).Items is [{ Company.Example: true }], "it is known for an example");
        await Describe("markt");
        Assert.NotEmpty((await Ask("markt", 10)).Items);
        await Stop();

        Assert.Equal("0", store.Text(Count));
    }

    [Fact]
    public async Task Old_ones_are_forgotten()
    {
        await Describe("fluss");
        await Companies(1);
        await Ask("fluss", 10);
        await Eventually.Holds(() => Task.FromResult(store.Text(Count) == "1"), "the list is kept");

        clock.Advance(TimeSpan.FromDays(401));

        await Eventually.Holds(() => Task.FromResult(store.Text(Count) == "0"), "the list is forgotten");
    }

    [Fact]
    public async Task Nothing_is_kept_where_nobody_wants_it()
    {
        await Stop();
        silo = await TestSilo.Start(Settings with { ShownListDays = 0 }, clock);
        await Describe("fluss");
        await Companies(1);
        Assert.NotEmpty((await Ask("fluss", 10)).Items);
        await Stop();

        Assert.Equal("0", store.Text(Count));
    }

    private async Task Describe(string alliance, bool example = false)
    {
        var grain = silo!.Grains.GetAlliance(AllianceId.Parse(alliance));
        await grain.Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis", Example = example }, "describe"));
        await grain.RecordOffer(new RecordOffer { Offer = "hour", State = OfferState.Running, Title = "Sprechstunde", Practice = "BU-05", OperationId = "offer" });
    }

    /// <summary>Looked for on a page further on, which is not noted: until all are known, others stand on the first one.</summary>
    private async Task Companies(int count)
    {
        await Task.WhenAll(Enumerable.Range(0, count).Select(number =>
            silo!.Company($"firm-{number}").Describe(new DescribeCompany(TestFirms.Profile with { WillingToHost = true }, "describe"))));
        await Eventually.Holds(async () => (await Ask("fluss", 10, skip: 1)).Candidates == count, "all are known");
    }

    private async Task<PartnerSuggestions> Ask(string alliance, int limit, int skip = 0, int skipTurns = 0) =>
        (await silo!.Grains.GetPartnerFinder().Partners(new FindPartners(alliance, limit, skip, SkipTurns: skipTurns))).Value!;

    private async Task Stop()
    {
        if (silo is { } running)
            await running.DisposeAsync();
        silo = null;
    }
}

public sealed class ShownPartnersOnSqliteTests() : ShownPartnerTests(StoreKind.Sqlite);

public sealed class ShownPartnersOnPostgreSqlTests() : ShownPartnerTests(StoreKind.PostgreSql);
