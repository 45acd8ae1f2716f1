using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Training;

namespace Matchmaking.Grains.Tests.Training;

public sealed class ModelRegistryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_model_without_objections_answers_from_then_on()
    {
        var view = ModelRegistry.ToView(Report(new ModelRegistryState(), "aa"));

        Assert.Equal(("aa", Now, true), (view.Live, view.LiveSince, view.CanRollBack));
        Assert.True(view.LiveRun!.Published);
    }

    [Fact]
    public void A_refused_model_is_recorded_and_leaves_the_live_one()
    {
        var registry = Report(Report(new ModelRegistryState(), "aa"), "bb", ModelObjection.NotBetterThanContent);

        var view = ModelRegistry.ToView(registry);
        Assert.Equal("aa", view.Live);
        Assert.Equal(["bb", "aa"], view.Runs.Select(run => run.Version));
        Assert.False(view.Runs[0].Published);
    }

    [Fact]
    public void Rolled_back_the_one_before_answers_and_in_the_end_content_alone()
    {
        var registry = Report(Report(new ModelRegistryState(), "aa"), "bb");

        Assert.Equal("aa", ModelRegistry.ToView(registry).Before);
        registry = RollBack(registry, "1");
        Assert.Equal(("aa", null), (ModelRegistry.ToView(registry).Live, ModelRegistry.ToView(registry).Before));
        registry = RollBack(registry, "2");
        Assert.Null(ModelRegistry.ToView(registry).Live);
        Assert.Equal(ModelRefusal.NothingToRollBack, ModelRegistry.Decide(registry, new RollBackModel("3"), Now).Refusal);
    }

    [Fact]
    public void Rolling_back_twice_under_one_id_goes_back_once()
    {
        var registry = RollBack(Report(Report(new ModelRegistryState(), "aa"), "bb"), "1");

        Assert.Same(registry, RollBack(registry, "1"));
        Assert.Equal(ModelRefusal.OperationIdReused, ModelRegistry.Decide(registry, new RollBackModel("report-bb"), Now).Refusal);
        Assert.Equal(ModelRefusal.InvalidOperationId, ModelRegistry.Decide(registry, new RollBackModel(""), Now).Refusal);
    }

    [Fact]
    public void Going_back_from_a_model_that_no_longer_answers_changes_nothing()
    {
        var registry = Report(Report(new ModelRegistryState(), "aa"), "bb");

        Assert.Equal(ModelRefusal.AnotherAnswers, ModelRegistry.Decide(registry, new RollBackModel("1", "aa"), Now).Refusal);
        Assert.Equal("aa", ModelRegistry.ToView(ModelRegistry.Decide(registry, new RollBackModel("1", "bb"), Now).Value!).Live);
    }

    [Fact]
    public void The_same_model_again_is_no_other_one()
    {
        var registry = Report(Report(new ModelRegistryState(), "aa"), "aa", id: "again");

        Assert.Equal(["aa"], registry.Answered);
        Assert.Equal(2, registry.Runs.Count);
    }

    [Fact]
    public void Of_failures_in_a_row_the_last_one_stands_for_all()
    {
        var registry = Fail(Fail(Fail(Report(new ModelRegistryState(), "aa"), "1"), "2"), "3");
        Assert.Equal(["exit code 3", null], ModelRegistry.ToView(registry).Runs.Select(run => run.Failure));
        Assert.Equal("aa", ModelRegistry.ToView(registry).Live);

        registry = Fail(Report(registry, "bb"), "4");
        Assert.Equal(["exit code 4", null, "exit code 3", null], ModelRegistry.ToView(registry).Runs.Select(run => run.Failure));
    }

    [Fact]
    public void Only_so_many_trainings_and_models_are_remembered()
    {
        var registry = new ModelRegistryState();
        for (var run = 0; run < ModelRegistry.MostRuns + 5; run++)
            registry = Report(registry, $"{run:x4}");

        Assert.Equal(ModelRegistry.MostRuns, registry.Runs.Count);
        Assert.Equal(ModelRegistry.MostAnswered, registry.Answered.Count);
        Assert.Equal($"{ModelRegistry.MostRuns + 4:x4}", ModelRegistry.ToView(registry).Live);
    }

    [Fact]
    public void What_was_taken_back_does_not_answer_again_until_somebody_allows_it()
    {
        var registry = Report(RollBack(Report(Report(new ModelRegistryState(), "aa"), "bb"), "1"), "bb", id: "again");
        Assert.Equal(("aa", "bb"), (ModelRegistry.ToView(registry).Live, ModelRegistry.ToView(registry).TakenBack!.Version));
        Assert.Equal([ModelObjection.TakenBack], registry.Runs[^1].Objections);
        Assert.False(registry.Runs[^1].Published);

        registry = ModelRegistry.Decide(registry, new AllowModels("allow")).Value!;
        Assert.Null(ModelRegistry.ToView(registry).TakenBack);
        Assert.Equal("bb", ModelRegistry.ToView(Report(registry, "bb", id: "once-more")).Live);
        Assert.Equal("cc", ModelRegistry.ToView(Report(RollBack(Report(Report(new ModelRegistryState(), "aa"), "bb"), "1"), "cc")).Live);
    }

    [Fact]
    public void A_training_that_began_before_a_model_was_taken_back_replaces_nothing()
    {
        var registry = RollBack(Report(Report(new ModelRegistryState(), "aa"), "bb"), "1");
        var late = new TrainingRun { Version = "cc", Seconds = 60 };

        Assert.Equal("aa", At(59));
        Assert.Equal("cc", At(61));

        string? At(int seconds) => ModelRegistry.ToView(ModelRegistry.Decide(registry, new ReportTraining(late, "late"), Now.AddSeconds(seconds)).Value!).Live;
    }

    [Fact]
    public void Of_several_that_were_taken_back_the_one_that_knew_most_is_told()
    {
        var registry = new ModelRegistryState();
        foreach (var (version, day) in (ReadOnlySpan<(string, int)>)[("aa", 1), ("bb", 3), ("cc", 2)])
            registry = ModelRegistry.Decide(registry, new ReportTraining(new TrainingRun { Version = version, Through = new DateOnly(2026, 3, day) }, version), Now).Value!;
        Assert.Equal("bb", ModelRegistry.ToView(RollBack(RollBack(registry, "1"), "2")).TakenBack!.Version);
    }

    [Fact]
    public void The_training_of_the_live_model_is_remembered_however_many_were_refused_since()
    {
        var registry = Report(new ModelRegistryState(), "aa");
        for (var run = 0; run < ModelRegistry.MostRuns + 5; run++)
            registry = Report(registry, $"{run:x4}", ModelObjection.TooLittleNew);

        Assert.Equal(ModelRegistry.MostRuns, registry.Runs.Count);
        Assert.NotNull(ModelRegistry.ToView(registry).LiveRun);
        Assert.Equal($"{ModelRegistry.MostRuns + 4:x4}", registry.Runs[^1].Version);
    }

    [Fact]
    public void A_registry_of_a_newer_program_is_not_touched() =>
        Assert.Throws<NotSupportedException>(() => ModelRegistryState.Upgrade(new ModelRegistryState { SchemaVersion = ModelRegistryState.CurrentSchema + 1 }));

    private static ModelRegistryState Report(ModelRegistryState registry, string version, ModelObjection? objection = null, string? id = null) =>
        ModelRegistry.Decide(
            registry,
            new ReportTraining(new TrainingRun { Version = version, Objections = objection is { } one ? [one] : [] }, id ?? $"report-{version}"),
            Now).Value!;

    private static ModelRegistryState Fail(ModelRegistryState registry, string code) =>
        ModelRegistry.Decide(
            registry, new ReportTraining(new TrainingRun { Objections = [ModelObjection.DidNotFinish], Failure = "exit code " + code }, "fail-" + code), Now).Value!;

    private static ModelRegistryState RollBack(ModelRegistryState registry, string id) =>
        ModelRegistry.Decide(registry, new RollBackModel(id), Now).Value!;
}
