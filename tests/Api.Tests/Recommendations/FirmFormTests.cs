using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Api.Tests.Recommendations;

public sealed class FirmFormTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 40 ", 40)]
    [InlineData("1.200", 1200)]
    [InlineData("1,200", 1200)]
    [InlineData("1 000 000", 1_000_000)]
    public void A_head_count_is_read_as_people_write_it(string typed, int people) =>
        Assert.Equal(people, HeadcountText.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("12,5")]
    [InlineData("10000000")]
    [InlineData("vierzig")]
    [InlineData("99999999999999999999")]
    public void What_is_no_head_count_is_not_guessed(string typed) => Assert.Null(HeadcountText.Read(typed));

    [Fact]
    public void An_empty_form_misses_all_three_answers() =>
        Assert.Equal([FirmFields.Headcount, FirmFields.Shift, FirmFields.Topic], Read("").Faults);

    [Fact]
    public void A_persona_stands_in_for_the_topic() =>
        Assert.NotNull(Read("headcount=40&shift=most&persona=zugezogene-it-fachkraft").Answers);

    [Fact]
    public void Ids_that_the_catalogue_no_longer_has_are_left_out()
    {
        var answers = Read("headcount=40&shift=most&topic=PFL&topic=XXX&does=ZZ-99&not=AZ-04.tooLoud&not=nonsense&everyday=unknown").Answers!;

        Assert.Equal(["PFL"], answers.Topics);
        Assert.Empty(answers.Does);
        Assert.Empty(answers.Dismissed);
        Assert.Empty(answers.Everyday);
    }

    [Fact]
    public void Everything_said_survives_the_way_through_the_address()
    {
        var answers = Read("headcount=40&shift=few&topic=PFL&topic=ELT&mobile=half&sector=production&everyday=van-for-moving&does=AZ-04&not=OR-01.noShift").Answers!;

        var again = Read(answers.ToQuery().TrimStart('?')).Answers!;

        Assert.Equal(answers.Pairs(), again.Pairs());
        Assert.Equal([new FirmDismissal("OR-01", DismissalReason.NoShift)], again.Dismissed);
    }

    [Fact]
    public void What_is_carried_along_does_not_repeat_the_questions() =>
        Assert.Equal(
            [KeyValuePair.Create(FirmFields.Does, "AZ-04")],
            Read("headcount=viele&shift=few&topic=PFL&does=AZ-04").Beyond);

    [Fact]
    public void Ticked_everyday_practices_count_as_lived()
    {
        var request = Read("headcount=40&shift=few&topic=PFL&everyday=van-for-moving&does=GL-05").Answers!.ToRequest(Catalogue, 10);

        var measure = Assert.Single(request.Measures);
        Assert.Equal(new FirmMeasure("GL-05", MeasureState.Lived), measure);
    }

    [Fact]
    public void What_is_planned_counts_as_planned_unless_it_is_done_already()
    {
        var request = Read("headcount=40&shift=few&topic=PFL&plan=AZ-04&plan=IK-06&does=IK-06").Answers!.ToRequest(Catalogue, 10);

        Assert.Equal([new FirmMeasure("IK-06", MeasureState.Lived), new FirmMeasure("AZ-04", MeasureState.Planned)], request.Measures);
    }

    [Fact]
    public void Planning_can_be_taken_back()
    {
        var answers = Read("headcount=40&shift=few&topic=PFL").Answers!.WithPlanned("AZ-04").WithPlanned("AZ-04");

        Assert.Equal(["AZ-04"], answers.Planned);
        Assert.Empty(answers.WithoutPlanned("AZ-04").Planned);
    }

    [Theory]
    [InlineData("AZ-04", 40, 0.5, false)]
    [InlineData("AZ-04", 40, 0.0, true)]
    [InlineData("OR-01", 40, 0.5, true)]
    [InlineData("OR-01", 40, 0.0, false)]
    public void Shift_work_is_offered_as_a_reason_only_where_it_can_be_one(string practice, int headcount, double shiftShare, bool offered) =>
        Assert.Equal(offered, OfferedReasons.For(Catalogue.Practices[practice], headcount, shiftShare).Contains(DismissalReason.NoShift));

    [Theory]
    [InlineData(249, true)]
    [InlineData(250, false)]
    public void A_large_firm_is_not_asked_whether_it_is_too_small(int headcount, bool offered) =>
        Assert.Equal(offered, OfferedReasons.For(Catalogue.Practices["OR-01"], headcount, 0).Contains(DismissalReason.TooSmall));

    [Fact]
    public void A_second_reason_replaces_the_first()
    {
        var answers = Read("headcount=40&shift=few&topic=PFL&not=AZ-04.cost").Answers!.WithDismissed("AZ-04", DismissalReason.NotNow);

        Assert.Equal([new FirmDismissal("AZ-04", DismissalReason.NotNow)], answers.Dismissed);
    }

    [Theory]
    [InlineData(0, ShiftBand.None)]
    [InlineData(0.05, ShiftBand.None)]
    [InlineData(0.2, ShiftBand.Few)]
    [InlineData(0.55, ShiftBand.Half)]
    [InlineData(0.7, ShiftBand.Most)]
    [InlineData(1, ShiftBand.All)]
    public void A_share_falls_into_the_nearest_band(double share, ShiftBand band) => Assert.Equal(band, ShiftBands.Of(share));

    private static FirmForm Read(string query) =>
        FirmForm.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Catalogue);
}
