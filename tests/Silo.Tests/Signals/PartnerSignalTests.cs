using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Grains.Interfaces.Signals;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Hosting;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Silo.Tests.Signals;

/// <summary>What came of companies that alliances were shown, on a real silo.</summary>
public abstract class PartnerSignalTests(StoreKind kind) : IAsyncLifetime
{
    private const int Alliances = 6;
    private const int Companies = 120;
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private Store store = null!;
    private TestSilo silo = null!;

    private SiloSettings Settings => store.Settings with { SignalRest = TimeSpan.FromMilliseconds(50) };

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(Settings, clock);
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Alliances approach those that gain them more than half, and these agree if they gain more than half themselves.</summary>
    [Fact]
    public async Task Chances_learned_from_answers_order_partners_from_the_next_Monday_on_and_after_a_restart()
    {
        await Describe();
        Assert.Equal(PartnerBasis.Gains, (await Ask()).Basis);
        var source = silo.Services.GetRequiredService<IAcceptanceSource>();
        foreach (var number in Enumerable.Range(0, Companies))
        {
            Note(number);
            if (ForAlliance(number) > 0.5)
                await Alliance(number).RecordApproach(new RecordApproach(
                    new Approach($"firm-{number}", ForCompany(number) > 0.5 ? ApproachOutcome.Met : ApproachOutcome.Declined, Monday), $"approach-{number}"));
        }

        clock.Advance(TimeSpan.FromDays(SignalJoin.StandardWindow + 1));
        await Eventually.Holds(() => Task.FromResult(source.Report == new PartnerTakeUp(Companies, 0.5, 0.5)), "everything is counted");
        Assert.Equal(new PartnerTakeUpView(Companies, 0.5, 0.5), (await silo.Grains.GetSignals().TakeUp()).Partners);
        clock.Advance(TimeSpan.FromDays(7));
        await Eventually.Holds(() => Task.FromResult(source.Current is not null), "a new week has begun");

        Assert.Equal(PartnerBasis.Chances, (await Ask()).Basis);
        var learned = source.Current!;
        Assert.InRange(learned.OfAlliance(0.2), 0, 0.2);
        Assert.InRange(learned.OfAlliance(0.8), 0.8, 1);
        Assert.All((await Ask()).Items, partner => Assert.Equal(learned.Score(partner.ForCompany.Total, partner.ForAlliance.Total), partner.Score, 12));

        await silo.DisposeAsync();
        silo = await TestSilo.Start(Settings, clock);
        await Eventually.Holds(async () => (await Ask()).Basis == PartnerBasis.Chances, "they are learned again");
        Assert.Equal(learned.Score(0.4, 0.6), silo.Services.GetRequiredService<IAcceptanceSource>().Current!.Score(0.4, 0.6));
    }

    [Fact]
    public async Task What_few_alliances_answered_is_neither_told_nor_used()
    {
        await Describe();
        var source = silo.Services.GetRequiredService<IAcceptanceSource>();
        foreach (var number in Enumerable.Range(0, Companies).Where(number => number % Alliances < 4))
            Note(number);
        await Eventually.Holds(() => Task.FromResult(store.Text("SELECT count(*) FROM shown_partners WHERE place = 1") == "80"), "all are kept");
        clock.Advance(TimeSpan.FromDays(SignalJoin.StandardWindow + 8));
        await Eventually.Holds(async () => (await Ask()).On > Monday, "the day has changed");

        Assert.Null((await silo.Grains.GetSignals().TakeUp()).Partners);
        Assert.Null(source.Current);
        Assert.Equal(PartnerBasis.Gains, (await Ask()).Basis);
    }

    [Fact]
    public void Who_joined_has_agreed_and_what_was_taken_back_or_ended_by_the_alliance_is_no_answer()
    {
        var alliance = new AllianceView
        {
            Id = "fluss",
            Profile = new AllianceProfile { Name = "Bündnis" },
            Counts = new AllianceCounts { On = Monday },
            Version = 1,
            Approaches =
            [
                .. Enum.GetValues<ApproachOutcome>().Select(outcome => new Approach($"{outcome}", outcome, Monday)),
                new("mistaken", ApproachOutcome.Declined, Monday),
                new("mistaken", ApproachOutcome.Reopened, Monday.AddDays(1)),
                new("mistaken", ApproachOutcome.Met, Monday.AddDays(1)),
            ],
            Memberships = [new("joined", Monday, Until: null)],
        };

        Assert.Equal(
            [("Met", true), ("Declined", false), ("mistaken", true), ("joined", true)],
            PartnerAnswers.Of(alliance).Select(answer => (answer.Company, answer.Agreed)));
    }

    private static double ForAlliance(int number) => (number + 0.5) / Companies;

    private static double ForCompany(int number) => ((number * 53 % Companies) + 0.5) / Companies;

    private void Note(int number) => silo.Services.GetRequiredService<IShownLists>().Note(
        new ShownPartnerList(IdOf(number), Monday, Model: null, [new ShownPartner($"firm-{number}", 1, ForCompany(number), ForAlliance(number))]));

    private static string IdOf(int number) => $"alliance-{number % Alliances}";

    private IAllianceGrain Alliance(int number) => silo.Grains.GetAlliance(AllianceId.Parse(IdOf(number)));

    private async Task Describe()
    {
        foreach (var number in Enumerable.Range(0, Alliances))
            await Alliance(number).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
        await Alliance(0).RecordOffer(new RecordOffer { Offer = "hour", State = OfferState.Running, Title = "Sprechstunde", Practice = "BU-05", OperationId = "offer" });
        await Task.WhenAll(Enumerable.Range(0, Companies).Select(number => silo.Company($"firm-{number}").Describe(new DescribeCompany(TestFirms.Profile, "describe"))));
        await Eventually.Holds(async () => (await Ask()).Candidates == Companies, "all are known");
    }

    /// <summary>A page further on, which is not noted.</summary>
    private async Task<PartnerSuggestions> Ask() => (await silo.Grains.GetPartnerFinder().Partners(new FindPartners(IdOf(0), 10, Skip: 1))).Value!;
}

public sealed class PartnerSignalsOnSqliteTests() : PartnerSignalTests(StoreKind.Sqlite);

public sealed class PartnerSignalsOnPostgreSqlTests() : PartnerSignalTests(StoreKind.PostgreSql);
