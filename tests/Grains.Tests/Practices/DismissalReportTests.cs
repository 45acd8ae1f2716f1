using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Practices;

namespace Matchmaking.Grains.Tests.Practices;

public sealed class DismissalReportTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(2, 2)]
    public void Fewer_than_five_companies_are_no_report(int cost, int other) => Assert.Null(Of(cost, 0, 0, 0, other));

    [Fact]
    public void Each_reason_that_five_companies_share_is_told_the_most_common_first()
    {
        Assert.Equal("20: NotNow 8, Cost 7, NoShift 5; 0", Of(7, 5, 0, 8, 0));
        Assert.Equal("5: Other 5; 0", Of(0, 0, 0, 0, 5));
    }

    [Fact]
    public void Small_figures_that_hide_one_another_stay_untold_together() =>
        Assert.Equal("18: Cost 12; 6", Of(12, 3, 2, 1, 0));

    [Fact]
    public void A_single_small_figure_takes_the_next_smallest_with_it()
    {
        Assert.Equal("21: Cost 12; 9", Of(12, 7, 2, 0, 0));
        Assert.Equal("9: ; 9", Of(7, 2, 0, 0, 0));
        Assert.Equal("5: ; 5", Of(4, 1, 0, 0, 0));
    }

    /// <summary>Of all counts that make the same report, no two agree on a small figure alone.</summary>
    [Fact]
    public void No_small_figure_follows_from_what_is_told()
    {
        const int most = 8;
        var possible = Enumerable.Range(0, (int)Math.Pow(most, 5)).Select(number => Enumerable.Range(0, 5).Select(place => number / (int)Math.Pow(most, place) % most).ToArray());
        foreach (var alike in possible.GroupBy(counts => Of(counts)).Where(group => group.Key is not null))
            for (var reason = 0; reason < 5; reason++)
            {
                var figures = alike.Select(counts => counts[reason]).Distinct().Take(2).ToList();
                Assert.True(figures.Count > 1 || figures[0] is 0 or >= 5, $"{alike.Key} tells {figures[0]}");
            }
    }

    private static string? Of(params int[] counts)
    {
        var report = DismissalReports.Of(Enum.GetValues<DismissalReason>().Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second));
        return report is null
            ? null
            : $"{report.Companies}: {string.Join(", ", report.Reasons.Select(reason => $"{reason.Reason} {reason.Companies}"))}; {report.Untold}";
    }
}
