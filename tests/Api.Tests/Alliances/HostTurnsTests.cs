using Matchmaking.Api.Alliances;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Tests.Alliances;

public sealed class HostTurnsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Nobody_hosts_twice_before_everybody_has_hosted_once()
    {
        var turns = Turns(["amber", "birch", "cedar"], AllianceAgendaTests.Breakfast("b1", Today.AddDays(-400), "amber"), AllianceAgendaTests.Breakfast("b2", Today.AddDays(-10), "cedar"));
        Assert.Equal(["birch", "amber", "cedar"], turns.Select(turn => turn.Company));
        Assert.Equal([0, 1, 1], turns.Select(turn => turn.Times));
        Assert.Equal([null, Today.AddDays(-400), Today.AddDays(-10)], turns.Select(turn => turn.Last));
    }

    [Fact]
    public void Among_those_who_have_never_hosted_the_longest_member_comes_first()
    {
        var alliance = AllianceAgendaTests.Alliance(memberships: [new("amber", Today.AddDays(-10), null), new("birch", Today.AddDays(-500), null)]);
        Assert.Equal(["birch", "amber"], HostTurns.Of(["amber", "birch"], alliance, Today).Select(turn => turn.Company));
    }

    [Fact]
    public void Whoever_has_a_date_ahead_is_not_asked_again() =>
        Assert.Equal(["birch"], Turns(["amber", "birch"], AllianceAgendaTests.Breakfast("b1", Today.AddDays(5), "amber")).Select(turn => turn.Company));

    [Fact]
    public void The_next_breakfast_is_the_soonest_from_today_on()
    {
        var alliance = AllianceAgendaTests.Alliance([AllianceAgendaTests.Breakfast("past", Today.AddDays(-1)), AllianceAgendaTests.Breakfast("later", Today.AddDays(9)), AllianceAgendaTests.Breakfast("today", Today)]);
        Assert.Equal("today", HostTurns.Next(alliance, Today)!.Id);
        Assert.Null(HostTurns.Next(AllianceAgendaTests.Alliance(), Today));
    }

    private static IReadOnlyList<HostTurn> Turns(string[] willing, params AllianceMeasure[] breakfasts) =>
        HostTurns.Of(willing, AllianceAgendaTests.Alliance(breakfasts), Today);
}
