using Matchmaking.Api.Companies;
using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Tests.Companies;

public sealed class CompanyFormTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Theory]
    [InlineData("Bäckerei Süd", "baeckerei-sued")]
    [InlineData("  Müller & Söhne GmbH  ", "mueller-soehne-gmbh")]
    [InlineData("Straße 7", "strasse-7")]
    [InlineData("Kfz---Werkstatt!", "kfz-werkstatt")]
    public void The_address_of_a_company_follows_from_its_name(string name, string slug) =>
        Assert.Equal(slug, new ProfileForm { Name = name }.Slug());

    [Theory]
    [InlineData("!?")]
    [InlineData("X")]
    [InlineData("")]
    public void A_name_without_letters_gives_no_address(string name) => Assert.Null(new ProfileForm { Name = name }.Slug());

    [Fact]
    public void A_name_of_full_length_still_gives_an_address() =>
        Assert.NotNull(new ProfileForm { Name = string.Concat(Enumerable.Repeat("Werk ", 24)) }.Slug());

    [Fact]
    public void Saving_an_unchanged_profile_changes_nothing()
    {
        var before = new CompanyProfile
        {
            Name = "Metallbau", Headcount = 40, ShiftShare = 0.75, MobileShare = 0.13, Sector = "B", SectorScheme = "WZ2025",
            District = "Meiderich", PostalCode = "47137", Languages = ["de", "vi"], Topics = ["PFL"], WillingToHost = true, Example = true,
        };

        var after = ProfileForm.Of(before, Catalogue).ToProfile(before, Catalogue);

        Assert.Equivalent(before, after, strict: true);
    }

    [Fact]
    public void Another_band_or_sector_replaces_the_exact_value()
    {
        var before = new CompanyProfile { Name = "Metallbau", Headcount = 40, ShiftShare = 0.75, Sector = "B", SectorScheme = "WZ2025" };
        var form = ProfileForm.Of(before, Catalogue);
        form.Shift = "few";
        form.Sector = "logistics";

        var after = form.ToProfile(before, Catalogue);

        Assert.Equal(0.2, after.ShiftShare);
        Assert.Equal(("H", "WZ2008"), (after.Sector, after.SectorScheme));
    }

    [Fact]
    public void Every_sector_that_can_be_chosen_is_the_one_that_is_stored()
    {
        foreach (var sector in Catalogue.Sectors)
        {
            var stored = new ProfileForm { Name = "Betrieb", Headcount = "12", Shift = "few", Sector = sector.Id }.ToProfile(null, Catalogue);

            Assert.Equal(sector.Id, ProfileForm.Of(stored, Catalogue).Sector);
        }
    }

    [Fact]
    public void Pausing_without_a_reason_is_a_fault_and_staying_paused_is_none()
    {
        var form = new MeasureForm { State = MeasureState.Paused };

        Assert.Equal([nameof(MeasureForm.Reason)], form.Faults(MeasureState.Lived));
        Assert.Empty(form.Faults(MeasureState.Paused));
    }

    [Theory]
    [InlineData("zwei")]
    [InlineData("-1")]
    [InlineData("10001")]
    [InlineData("1.5")]
    public void A_figure_is_a_whole_number_up_to_ten_thousand(string typed) =>
        Assert.Equal([nameof(MeasureForm.Hosted)], new MeasureForm { State = MeasureState.Lived, Hosted = typed }.Faults(null));

    [Fact]
    public void Only_details_of_the_practice_are_sent()
    {
        var form = new MeasureForm { State = MeasureState.Lived, Operation = "op", Trained = "2", Hosted = "3", InUse = ["pregnancy.de"] };

        Assert.Equal(new MeasureDetails { Trained = 2 }, form.ToRequest(Catalogue.Practices["IK-01"]).Details! with { InUse = [] });
        Assert.Equal([new ChecklistUse("pregnancy", "de")], form.ToRequest(Catalogue.Practices["IK-05"]).Details!.InUse);
        Assert.Null(form.ToRequest(Catalogue.Practices["AZ-04"]).Details);
    }

    [Theory]
    [InlineData("IK-05", "pregnancy")]
    [InlineData("IK-06", "care-emergency")]
    [InlineData("IK-07", "parental-leave")]
    public void A_checklist_is_asked_about_its_own_topic(string practice, string topic) =>
        Assert.Equal([topic], PracticeChecklists.For(Catalogue.Practices[practice], []));

    [Fact]
    public void A_checklist_that_was_recorded_stays_in_the_form() =>
        Assert.Equal(["pregnancy", "newcomer"], PracticeChecklists.For(Catalogue.Practices["IK-05"], ["newcomer.tr", "newcomer.ar"]));

    [Fact]
    public void A_visitor_does_not_answer_twice()
    {
        var said = new FirmAnswers { Headcount = 12, Shift = ShiftBand.Most, Topics = ["PFL"], Sector = "production" };

        var form = ProfileForm.Of(said);

        Assert.Equal(("12", "most", "production"), (form.Headcount, form.Shift, form.Sector));
        Assert.Equal(["PFL"], form.Topics);
    }

    [Theory]
    [InlineData(MeasureState.Idea, MeasureState.Planned)]
    [InlineData(MeasureState.Introduced, MeasureState.Lived)]
    [InlineData(MeasureState.Paused, MeasureState.Introduced)]
    [InlineData(MeasureState.Lived, null)]
    public void The_board_offers_the_step_forward(MeasureState state, MeasureState? forward) =>
        Assert.Equal(forward, Card(state).Forward);

    [Fact]
    public void The_board_offers_every_legal_move_once()
    {
        foreach (var state in Enum.GetValues<MeasureState>())
        {
            var card = Card(state);
            var offered = new[] { card.Forward }.OfType<MeasureState>().Concat(card.Sideways).Concat(card.WithReason);
            Assert.Equal(MeasureTransitions.From(state).Order(), offered.Order());
        }
    }

    [Fact]
    public void An_update_does_not_make_a_state_younger()
    {
        var first = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        MeasureEntry[] history =
        [
            new() { State = MeasureState.Introduced, At = first.AddMonths(-3) },
            new() { State = MeasureState.Lived, At = first },
            new() { State = MeasureState.Lived, At = first.AddMonths(2), TakeUp = TakeUp.Many },
        ];

        var card = new BoardCard(Catalogue.Practices["AZ-04"], new MeasureView { Practice = "AZ-04", History = history });

        Assert.Equal(first, card.Since);
    }

    private static BoardCard Card(MeasureState state) => new(
        Catalogue.Practices["AZ-04"],
        new MeasureView { Practice = "AZ-04", History = [new() { State = state, At = DateTimeOffset.UnixEpoch }] });
}
