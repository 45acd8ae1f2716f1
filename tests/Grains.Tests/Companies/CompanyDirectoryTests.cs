using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class CompanyDirectoryTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private TestSilo silo = null!;

    public async Task InitializeAsync() => silo = await TestSilo.Start(folder.Path);

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_acknowledged_change_is_in_the_next_page()
    {
        var company = silo.Grains.GetCompany(CompanyId.Parse("metallbau-nord"));
        await company.Describe(new DescribeCompany(CompanyStory.Profile, "describe"));
        await company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Lived, OperationId = "lived" });
        await company.RecordMeasure(new RecordMeasure { Practice = "AZ-04", State = MeasureState.Planned, OperationId = "planned" });

        var page = await silo.Grains.GetCompanyDirectory().Page(null, 10);

        var expected = new CompanySummary { Id = "metallbau-nord", Name = "Metallbau Nord", Headcount = 40, RunningMeasures = 1, District = "Ruhrort" };
        Assert.Equal(expected, Assert.Single(page.Items));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        await Describe("c", "a", "e", "b", "d");

        var first = await silo.Grains.GetCompanyDirectory().Page(null, 2);
        var second = await silo.Grains.GetCompanyDirectory().Page(first.Next, 2);
        var third = await silo.Grains.GetCompanyDirectory().Page(second.Next, 2);

        Assert.Equal(["firm-a", "firm-b", "|", "firm-c", "firm-d", "|", "firm-e"],
            [.. first.Items.Select(item => item.Id), "|", .. second.Items.Select(item => item.Id), "|", .. third.Items.Select(item => item.Id)]);
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task All_companies_come_whole_and_in_the_order_of_their_ids()
    {
        await Describe("b", "a");
        var company = silo.Grains.GetCompany(CompanyId.Parse("firm-a"));
        await company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Planned, OperationId = "planned" });
        await company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Introduced, OperationId = "introduced" });

        var all = new List<CompanyView>();
        await foreach (var each in silo.Grains.GetCompanyDirectory().All())
            all.Add(each);

        Assert.Equal(["firm-a", "firm-b"], all.Select(each => each.Id));
        Assert.Equivalent((await company.Get()).Value, all[0], strict: true);
    }

    [Fact]
    public async Task More_companies_than_fit_into_one_message_can_be_read_at_once_by_several_readers()
    {
        await Describe([.. Enumerable.Range(0, 250).Select(number => $"{number:D3}")]);

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var count = 0;
            await foreach (var each in silo.Grains.GetCompanyDirectory().All())
                count++;
            return count;
        }));

        Assert.Equal([250, 250, 250, 250], counts);
    }

    private Task Describe(params string[] names) => Task.WhenAll(names.Select(name =>
        silo.Grains.GetCompany(CompanyId.Parse($"firm-{name}")).Describe(new DescribeCompany(CompanyStory.Profile, "describe"))));
}
