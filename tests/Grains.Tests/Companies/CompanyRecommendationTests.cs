using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Grains.Tests.Companies;

[Collection(SiloCollection.Name)]
public sealed class CompanyRecommendationTests(SiloFixture silo)
{
    private const string Persona = "pflegender-produktionsmitarbeiter";

    [Fact]
    public async Task A_company_gets_reasoned_next_steps_without_what_it_does_already()
    {
        var company = await Described("advised");
        var first = (await company.Recommend(new RecommendForCompany(null, 10))).Value!;
        var best = first.Items[0].Practice;

        await company.RecordMeasure(new RecordMeasure { Practice = best, State = MeasureState.Planned, OperationId = "plan-it" });
        var next = (await company.Recommend(new RecommendForCompany(null, 10))).Value!;

        Assert.Equal(10, next.Items.Count);
        Assert.All(first.Items.Concat(next.Items), item => Assert.True(item.Reasons.Count >= 2, item.Practice));
        Assert.DoesNotContain(next.Items, item => item.Practice == best);
    }

    [Fact]
    public async Task An_idea_may_still_be_suggested()
    {
        var company = await Described("idea");
        var best = (await company.Recommend(new RecommendForCompany(null, 1))).Value!.Items[0].Practice;

        await company.RecordMeasure(new RecordMeasure { Practice = best, State = MeasureState.Idea, OperationId = "idea" });

        Assert.Equal(best, (await company.Recommend(new RecommendForCompany(null, 1))).Value!.Items[0].Practice);
    }

    [Fact]
    public async Task A_persona_changes_what_comes_first()
    {
        var company = await Described("persona");

        var own = (await company.Recommend(new RecommendForCompany(null, 200))).Value!;
        var persona = (await company.Recommend(new RecommendForCompany("zugezogene-it-fachkraft", 200))).Value!;

        Assert.NotEqual(own.Items.Select(item => item.Practice), persona.Items.Select(item => item.Practice));
    }

    [Fact]
    public async Task Running_a_measure_raises_the_coverage_of_needs()
    {
        var company = await Described("covering");
        var before = (await company.PersonaCoverage()).Value!.Items.Single(item => item.Persona == Persona);

        await company.RecordMeasure(new RecordMeasure { Practice = "IK-01", State = MeasureState.Lived, OperationId = "guide" });
        var after = (await company.PersonaCoverage()).Value!.Items.Single(item => item.Persona == Persona);

        Assert.True(after.Total > before.Total, $"{before.Total} -> {after.Total}");
        Assert.DoesNotContain("IK-01", after.Needs.SelectMany(need => need.Practices));
    }

    [Fact]
    public async Task Nobody_and_nothing_unknown_is_advised()
    {
        var company = await Described("asking");

        Assert.Equal(CompanyRefusal.UnknownPersona, (await company.Recommend(new RecommendForCompany("nobody", 10))).Refusal);
        Assert.Equal(CompanyRefusal.NotFound, (await Company("not-there").Recommend(new RecommendForCompany(null, 10))).Refusal);
        Assert.Equal(CompanyRefusal.NotFound, (await Company("not-there").PersonaCoverage()).Refusal);
    }

    private ICompanyGrain Company(string id) => silo.Grains.GetCompany(CompanyId.Parse(id));

    private async Task<ICompanyGrain> Described(string id)
    {
        var company = Company(id);
        Assert.Null((await company.Describe(new DescribeCompany(CompanyStory.Profile, "describe"))).Refusal);
        return company;
    }
}
