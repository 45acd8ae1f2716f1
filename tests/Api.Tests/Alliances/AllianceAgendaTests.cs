using Matchmaking.Api.Alliances;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Tests.Alliances;

public sealed class AllianceAgendaTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void An_alliance_without_dates_has_nothing_due() => Assert.Empty(AllianceAgenda.Of(Alliance(), Today));

    [Fact]
    public void What_begins_within_sixty_days_is_due_and_what_begins_later_is_not()
    {
        var agenda = AllianceAgenda.Of(Alliance(measures: [Breakfast("soon", Today.AddDays(60)), Breakfast("later", Today.AddDays(61))]), Today);
        Assert.Equal([(AgendaKind.Begins, "soon")], agenda.Select(item => (item.Kind, item.Subject)));
    }

    [Fact]
    public void A_breakfast_that_has_taken_place_asks_how_many_came_until_somebody_says_so()
    {
        var held = Breakfast("held", Today.AddDays(-3));
        Assert.Equal(AgendaKind.FigureMissing, Assert.Single(AllianceAgenda.Of(Alliance(measures: [held]), Today)).Kind);
        Assert.Empty(AllianceAgenda.Of(Alliance(measures: [held with { Figure = 12 }]), Today));
        Assert.Empty(AllianceAgenda.Of(Alliance(measures: [held with { On = Today.AddDays(-AllianceAgenda.DaysToRemember - 1) }]), Today));
    }

    [Fact]
    public void A_term_that_ends_is_due_unless_somebody_follows()
    {
        var ending = new SeatTerm("Stadt", Today.AddYears(-1), Today.AddDays(20));
        var next = new SeatTerm("Kreis", Today.AddDays(21), null);
        Assert.Equal(AgendaKind.SeatEnds, Assert.Single(AllianceAgenda.Of(Alliance(seats: [Seat(ending)]), Today)).Kind);
        Assert.Empty(AllianceAgenda.Of(Alliance(seats: [Seat(ending, next)]), Today));
    }

    [Fact]
    public void A_vacant_seat_is_due_since_it_fell_vacant()
    {
        var item = Assert.Single(AllianceAgenda.Of(Alliance(seats: [Seat(new SeatTerm("Stadt", Today.AddYears(-1), Today.AddDays(-5)))]), Today));
        Assert.Equal((AgendaKind.SeatEmpty, Today.AddDays(-5), "Stadt"), (item.Kind, item.On, item.Words));
    }

    [Fact]
    public void A_plan_of_three_months_deserves_a_question()
    {
        Assert.Empty(AllianceAgenda.Of(Alliance(offers: [Offer(OfferState.Planned, Today.AddDays(-89))]), Today));
        Assert.Equal(AgendaKind.OfferWaits, Assert.Single(AllianceAgenda.Of(Alliance(offers: [Offer(OfferState.Planned, Today.AddDays(-90))]), Today)).Kind);
        Assert.Empty(AllianceAgenda.Of(Alliance(offers: [Offer(OfferState.Running, Today.AddYears(-3))]), Today));
    }

    [Fact]
    public void A_project_is_due_when_it_ends()
    {
        var project = new AllianceMeasure { Id = "p", Kind = AllianceMeasureKind.Project, On = Today.AddYears(-1), Until = Today.AddDays(30), Title = "Ferien" };
        Assert.Equal((AgendaKind.ProjectEnds, "Ferien"), AllianceAgenda.Of(Alliance(measures: [project]), Today).Select(item => (item.Kind, item.Words)).Single());
    }

    [Fact]
    public void The_overdue_stands_before_the_next()
    {
        var agenda = AllianceAgenda.Of(Alliance(measures: [Breakfast("next", Today.AddDays(10)), Breakfast("held", Today.AddDays(-10))]), Today);
        Assert.Equal(["held", "next"], agenda.Select(item => item.Subject));
    }

    internal static AllianceView Alliance(
        IReadOnlyList<AllianceMeasure>? measures = null, IReadOnlyList<SeatView>? seats = null,
        IReadOnlyList<OfferView>? offers = null, IReadOnlyList<Membership>? memberships = null) => new()
        {
            Id = "duisburg",
            Profile = new AllianceProfile { Name = "Bündnis" },
            Measures = measures ?? [],
            Seats = seats ?? [],
            Offers = offers ?? [],
            Memberships = memberships ?? [],
            Counts = new AllianceCounts { On = Today },
            Version = 1,
        };

    internal static AllianceMeasure Breakfast(string id, DateOnly on, string? host = null) =>
        new() { Id = id, Kind = AllianceMeasureKind.Breakfast, On = on, Company = host };

    private static SeatView Seat(params SeatTerm[] terms) => new() { Seat = "city", Kind = OrganisationKind.Municipality, Terms = terms };

    private static OfferView Offer(OfferState state, DateOnly since) =>
        new() { Offer = "tandem", Title = "Tandem", History = [new OfferEntry(state, since, null)] };
}
