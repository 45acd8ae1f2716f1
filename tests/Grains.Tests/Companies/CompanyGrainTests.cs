using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

[Collection(SiloCollection.Name)]
public sealed class CompanyGrainTests(SiloFixture silo)
{
    [Fact]
    public async Task A_company_that_nobody_described_is_not_found()
    {
        Assert.Equal(CompanyRefusal.NotFound, (await Company("nobody-described").Get()).Refusal);
    }

    [Fact]
    public async Task A_described_company_is_answered_and_can_be_read_again()
    {
        var company = Company("described");

        var answer = await company.Describe(new DescribeCompany(CompanyStory.Profile, "first"));

        Assert.Equal(("described", 1L), (answer.Value!.Id, answer.Value.Version));
        Assert.Equivalent(answer.Value, (await company.Get()).Value, strict: true);
    }

    [Fact]
    public async Task Every_kind_of_change_is_answered_with_the_company_after_it()
    {
        var company = await Described("every-kind");

        await company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Lived, OperationId = "measure" });
        await company.Dismiss(new DismissPractice("OR-01", DismissalReason.NoShift, "dismiss"));
        await company.SetConsent(new SetConsent(ConsentPurpose.PublicNaming, Given: true, "consent"));
        var view = (await company.UndoDismissal(new UndoDismissal("OR-01", "undo"))).Value!;

        Assert.Equal(5, view.Version);
        Assert.Equal(("IK-01", SiloFixture.Start), (view.Measures.Single().Practice, view.Measures.Single().Current.At));
        Assert.Empty(view.Dismissals);
        Assert.True(view.ConsentsTo(ConsentPurpose.PublicNaming));
    }

    [Fact]
    public async Task A_refusal_changes_nothing()
    {
        var company = await Described("refusing");

        var answer = await company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Paused, OperationId = "pause" });

        Assert.Equal(CompanyRefusal.IllegalTransition, answer.Refusal);
        Assert.Equal(1, (await company.Get()).Value!.Version);
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_one_operation_id_have_one_effect()
    {
        var company = await Described("impatient");
        var request = new RecordMeasure { Practice = "IK-01", State = MeasureState.Planned, OperationId = "click" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => company.RecordMeasure(request)));

        Assert.All(answers, answer => Assert.Equal(2, answer.Value!.Version));
    }

    [Fact]
    public async Task Requests_at_once_all_take_effect()
    {
        var company = await Described("busy");
        string[] practices = ["AZ-01", "AZ-02", "AZ-04", "AZ-05", "IK-01", "IK-05", "OR-01", "FU-01", "BU-01", "SF-01"];

        await Task.WhenAll(practices.Select(practice =>
            company.RecordMeasure(new RecordMeasure { Practice = practice, State = MeasureState.Idea, OperationId = practice })));

        var view = (await company.Get()).Value!;
        Assert.Equal(1 + practices.Length, view.Version);
        Assert.Equal(practices.Order(), view.Measures.Select(measure => measure.Practice).Order());
    }

    [Fact]
    public async Task A_dry_run_of_an_import_stores_nothing()
    {
        var company = Company("dry");

        var answer = await company.Import(new ImportCompany { Profile = CompanyStory.Profile, OperationId = "import", DryRun = true });

        Assert.Equal(1, answer.Value!.Company.Version);
        Assert.Equal(CompanyRefusal.NotFound, (await company.Get()).Refusal);
    }

    [Fact]
    public async Task A_rehearsal_tells_for_each_import_what_the_company_itself_would_answer()
    {
        var known = await Described("rehearsed");
        await known.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Planned, OperationId = "measure" });
        var lived = new MeasureView { Practice = "IK-01", History = [new MeasureEntry { State = MeasureState.Lived, At = SiloFixture.Start.AddDays(-1) }] };
        (string Company, ImportCompany Import)[] rows =
        [
            ("rehearsed", new ImportCompany { Profile = CompanyStory.Profile, OperationId = "equal" }),
            ("rehearsed", new ImportCompany { Profile = CompanyStory.Profile with { Headcount = 41 }, OperationId = "other" }),
            ("rehearsed", new ImportCompany { Profile = CompanyStory.Profile, Measures = [lived], OperationId = "past" }),
            ("rehearsed", new ImportCompany { Profile = CompanyStory.Profile, OperationId = "measure" }),
            ("rehearsed", new ImportCompany { Profile = CompanyStory.Profile, OperationId = "new", OnlyNew = true }),
            ("unheard-of", new ImportCompany { Profile = CompanyStory.Profile, OperationId = "first" }),
        ];

        var rehearsal = await silo.Grains.GetCompanyDirectory().Rehearse(new RehearseImports([.. rows.Select(row => new ImportOfCompany(row.Company, row.Import))]));

        Assert.All(rehearsal.Imports, outcome => Assert.Null(outcome.Value?.Before));
        Assert.Equal(
            [ImportEffect.Unchanged, ImportEffect.Changed, null, null, null, ImportEffect.Created],
            rehearsal.Imports.Select(outcome => outcome.Value?.Effect));
        for (var index = 0; index < rows.Length; index++)
        {
            var asked = await Company(rows[index].Company).Import(rows[index].Import with { DryRun = true });
            Assert.Equal((asked.Value?.Effect, asked.Refusal), (rehearsal.Imports[index].Value?.Effect, rehearsal.Imports[index].Refusal));
        }
    }

    [Fact]
    public async Task A_rehearsal_shows_how_a_company_is_and_would_be_where_that_is_asked_for()
    {
        await Described("compared");
        ImportOfCompany[] imports =
        [
            new("compared", new ImportCompany { Profile = CompanyStory.Profile, OperationId = "equal" }),
            new("compared", new ImportCompany { Profile = CompanyStory.Profile with { Headcount = 41 }, OperationId = "other" }),
        ];

        var rehearsed = (await silo.Grains.GetCompanyDirectory().Rehearse(new RehearseImports(imports, Compare: true))).Imports;

        Assert.Null(rehearsed[0].Value!.After);
        Assert.Equal(
            (CompanyStory.Profile.Headcount, 41, 2L),
            (rehearsed[1].Value!.Before!.Profile.Headcount, rehearsed[1].Value!.After!.Profile.Headcount, rehearsed[1].Value!.After!.Version));
    }

    [Fact]
    public async Task Ids_that_look_like_numbers_are_companies_of_their_own()
    {
        await Described("01067");

        Assert.Equal(CompanyRefusal.NotFound, (await Company("1067").Get()).Refusal);
    }

    private ICompanyGrain Company(string id) => silo.Grains.GetCompany(CompanyId.Parse(id));

    [Fact]
    public async Task An_import_answers_what_this_very_call_did()
    {
        var company = silo.Grains.GetCompany(CompanyId.Parse("wirkung"));
        var request = new ImportCompany { Profile = CompanyStory.Profile, OperationId = "table" };

        Assert.Equal(ImportEffect.Created, (await company.Import(request with { DryRun = true })).Value!.Effect);
        Assert.Equal(ImportEffect.Created, (await company.Import(request)).Value!.Effect);
        Assert.Equal(ImportEffect.Unchanged, (await company.Import(request)).Value!.Effect);
        Assert.Equal(ImportEffect.Unchanged, (await company.Import(request with { OperationId = "same" })).Value!.Effect);
        Assert.Equal(ImportEffect.Changed, (await company.Import(request with { OperationId = "new", Profile = CompanyStory.Profile with { Headcount = 41 } })).Value!.Effect);
    }

    private async Task<ICompanyGrain> Described(string id)
    {
        var company = Company(id);
        Assert.Null((await company.Describe(new DescribeCompany(CompanyStory.Profile, "describe"))).Refusal);
        return company;
    }
}
