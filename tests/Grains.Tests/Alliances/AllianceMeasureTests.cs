using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class AllianceMeasureTests
{
    private static readonly DateOnly Past = AllianceStory.Start.AddMonths(-2);
    private static readonly DateOnly Ahead = AllianceStory.Start.AddMonths(2);

    private static readonly AllianceMeasure Training = new() { Id = "training-1", Kind = AllianceMeasureKind.GuideTraining, On = Past, Figure = 14 };

    private static readonly AllianceMeasure Breakfast = new() { Id = "breakfast-1", Kind = AllianceMeasureKind.Breakfast, On = Past, Company = "metallbau-nord" };

    private static readonly AllianceMeasure Checklist = new()
    {
        Id = "checklist-1",
        Kind = AllianceMeasureKind.Checklist,
        On = Past,
        Topic = "pregnancy",
        Language = "tr",
    };

    private static readonly AllianceMeasure Signature = new()
    {
        Id = "signature-1",
        Kind = AllianceMeasureKind.CharterSignature,
        On = Past,
        Company = "metallbau-nord",
        Charter = Charters.CareInNorthRhineWestphalia,
    };

    private static readonly AllianceMeasure Project = new() { Id = "project-1", Kind = AllianceMeasureKind.Project, On = Past, Title = "Randzeiten" };

    [Fact]
    public void What_was_recorded_is_counted()
    {
        var counts = Recorded(
            Training,
            Training with { Id = "training-2", On = AllianceStory.Start, Figure = 6 },
            Training with { Id = "training-3", On = Ahead, Figure = null },
            Breakfast,
            Breakfast with { Id = "breakfast-2", On = Ahead },
            Checklist,
            Checklist with { Id = "checklist-2", Language = "pl" },
            Checklist with { Id = "checklist-3" },
            Signature,
            Signature with { Id = "signature-2", Company = "spedition-hafen" },
            Signature with { Id = "signature-3", Company = "spedition-hafen" },
            Project,
            Project with { Id = "project-2", Until = Past.AddDays(1) }).View.Counts;

        Assert.Equal((2, 1, 20), (counts.TrainingsHeld, counts.TrainingsAhead, counts.GuidesTrained));
        Assert.Equal((1, 1), (counts.BreakfastsHeld, counts.BreakfastsAhead));
        Assert.Equal((2, 2, 1), (counts.Checklists, counts.CharterSignatures, counts.ProjectsRunning));
        Assert.Equal(AllianceStory.Start, counts.On);
    }

    [Fact]
    public void A_signature_that_was_withdrawn_counts_no_more()
    {
        var story = Recorded(Signature with { Until = AllianceStory.Start });

        Assert.Equal(0, story.View.Counts.CharterSignatures);
        Assert.Equal(1, story.On(AllianceStory.Start.AddDays(-1)).View.Counts.CharterSignatures);
    }

    [Fact]
    public void The_same_id_corrects_what_was_recorded()
    {
        var story = Recorded(Training, Training with { Figure = 15 });

        Assert.Equal(15, Assert.Single(story.View.Measures).Figure);
        Assert.Equal(3, story.State.Version);
        Assert.Equal(3, story.Record(Training with { Figure = 15 }).State.Version);
    }

    [Fact]
    public void What_did_not_take_place_can_be_taken_out()
    {
        var story = Recorded(Breakfast).Remove("breakfast-1");

        Assert.Empty(story.View.Measures);
        Assert.Equal(AllianceRefusal.UnknownMeasure, story.Remove("breakfast-1").Refusal);
    }

    [Fact]
    public void Measures_are_shown_with_the_latest_first() =>
        Assert.Equal(["project-1", "training-1"], Recorded(Training, Project with { On = Past.AddDays(1) }).View.Measures.Select(measure => measure.Id));

    [Fact]
    public void Trainings_breakfasts_and_projects_can_lie_ahead_and_nothing_else()
    {
        Assert.Null(Refused(Training with { On = Ahead, Figure = null }));
        Assert.Null(Refused(Breakfast with { On = Ahead }));
        Assert.Null(Refused(Project with { On = Ahead }));
        Assert.Equal(AllianceRefusal.InvalidDate, Refused(Training with { On = Ahead, Figure = 3 }));
        Assert.Equal(AllianceRefusal.InvalidDate, Refused(Checklist with { On = Ahead }));
        Assert.Equal(AllianceRefusal.InvalidDate, Refused(Signature with { On = Ahead }));
        Assert.Equal(AllianceRefusal.InvalidDate, Refused(Project with { On = AllianceStory.Start.AddYears(6) }));
        Assert.Equal(AllianceRefusal.InvalidDate, Refused(Project with { Until = Past.AddDays(-1) }));
    }

    [Fact]
    public void Each_kind_needs_what_makes_it_and_takes_nothing_of_the_others()
    {
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Checklist with { Language = null }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Signature with { Charter = null }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Project with { Title = " " }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Training with { Company = "metallbau-nord" }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Breakfast with { Topic = "pregnancy" }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Checklist with { Figure = 3 }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Project with { Charter = Charters.CareInNorthRhineWestphalia }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Training with { Until = AllianceStory.Start }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Signature with { Title = "Charta" }));
    }

    [Fact]
    public void Figures_topics_languages_and_ids_are_checked()
    {
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Training with { Figure = -1 }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Training with { Figure = 10_001 }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Checklist with { Topic = "holidays" }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Checklist with { Language = "xx" }));
        Assert.Equal(AllianceRefusal.InvalidId, Refused(Breakfast with { Company = "Metallbau Nord" }));
        Assert.Equal(AllianceRefusal.InvalidId, Refused(Training with { Id = "Training 1" }));
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, Refused(Training with { Kind = (AllianceMeasureKind)99 }));
    }

    private static AllianceStory Recorded(params AllianceMeasure[] measures)
    {
        var story = AllianceStory.OfDescribedAlliance();
        foreach (var measure in measures)
            Assert.Null(story.Record(measure).Refusal);
        return story;
    }

    private static AllianceRefusal? Refused(AllianceMeasure measure) => AllianceStory.OfDescribedAlliance().Record(measure).Refusal;

    [Fact]
    public void A_host_or_a_signatory_that_nobody_has_described_is_refused()
    {
        Assert.Equal(AllianceRefusal.UnknownCompany, Refused(Breakfast with { Company = AllianceStory.Unknown }));
        Assert.Equal(AllianceRefusal.UnknownCompany, Refused(Signature with { Company = AllianceStory.Unknown }));
        Assert.Null(Refused(Breakfast with { Company = null }));
    }

    [Fact]
    public void A_charter_of_its_own_takes_its_first_signature() =>
        Assert.Equal(1, AllianceStory.OfDescribedAlliance().Record(Signature with { Charter = Charters.Own }).View.Counts.CharterSignatures);

    [Fact]
    public void A_charter_that_nobody_knows_is_refused() =>
        Assert.Equal(AllianceRefusal.UnknownCharter, Refused(Signature with { Charter = "erfundene-charta" }));

    [Fact]
    public void What_was_recorded_before_these_were_asked_for_can_be_corrected()
    {
        var story = AllianceStory.OfDescribedAlliance();
        var old = new StoredAllianceMeasure
        {
            Measure = Signature.Id, Kind = Signature.Kind, On = Past, Company = AllianceStory.Unknown, Charter = "alte-charta",
        };
        var corrected = Signature with { Company = AllianceStory.Unknown, Charter = "alte-charta", On = Past.AddDays(1) };

        var decision = Alliance.Decide(
            story.State with { Measures = [old] }, new RecordAllianceMeasure(corrected, "correct"), AllianceStory.Start, SmallCatalogue.Instance, isKnown: false);

        Assert.Equal(Past.AddDays(1), Assert.Single(decision.Value!.Measures).On);
    }
}
