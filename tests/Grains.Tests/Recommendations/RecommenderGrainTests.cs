using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Grains.Tests.Recommendations;

[Collection(SiloCollection.Name)]
public sealed class RecommenderGrainTests(SiloFixture silo)
{
    private static readonly RecommendForFirm Firm = new() { Headcount = 40, ShiftShare = 0.8, Topics = ["PFL"], Limit = 10 };

    [Fact]
    public async Task A_firm_without_an_account_gets_ten_reasoned_suggestions()
    {
        var list = await silo.Grains.GetRecommender().Recommend(Firm with { Explain = true });

        Assert.Equal((10, 40), (list.Items.Count, list.Headcount));
        Assert.All(list.Items, item =>
        {
            Assert.InRange(item.Score, 0, 1);
            Assert.True(item.Reasons.Count >= 2, item.Practice);
            Assert.Equal(item.Score, item.Contributions.Sum(part => part.Value), 1e-9);
        });
    }

    [Fact]
    public async Task Asking_for_the_parts_of_the_scores_changes_nothing_else()
    {
        var plain = await silo.Grains.GetRecommender().Recommend(Firm);
        var explained = await silo.Grains.GetRecommender().Recommend(Firm with { Explain = true });

        Assert.All(plain.Items, item => Assert.Empty(item.Contributions));
        Assert.Equivalent(plain, explained with { Items = [.. explained.Items.Select(item => item with { Contributions = [] })] }, strict: true);
    }

    [Fact]
    public async Task What_the_firm_does_or_does_not_want_is_left_out()
    {
        var best = (await silo.Grains.GetRecommender().Recommend(Firm)).Items;

        var list = await silo.Grains.GetRecommender().Recommend(Firm with
        {
            Measures = [new FirmMeasure(best[0].Practice, MeasureState.Lived)],
            Dismissals = [new FirmDismissal(best[1].Practice, DismissalReason.Cost)],
        });

        Assert.DoesNotContain(list.Items, item => item.Practice == best[0].Practice || item.Practice == best[1].Practice);
    }

    [Fact]
    public async Task A_company_and_a_firm_without_an_account_get_the_same_answer()
    {
        var company = silo.Grains.GetCompany(CompanyId.Parse("same-answer"));
        await company.Describe(new DescribeCompany(new CompanyProfile { Name = "Gleich", Headcount = 40, ShiftShare = 0.8, Topics = ["PFL"] }, "describe"));

        var known = (await company.Recommend(new RecommendForCompany(null, 10))).Value;

        Assert.Equivalent(await silo.Grains.GetRecommender().Recommend(Firm), known, strict: true);
    }

    [Fact]
    public async Task Coverage_of_a_persona_grows_with_the_measures()
    {
        var recommender = silo.Grains.GetRecommender();
        var request = new CoverPersona { Persona = "pflegender-produktionsmitarbeiter", Measures = ["AZ-04"], Headcount = 40, ShiftShare = 0.8 };

        var one = (await recommender.Coverage(request)).Value!;
        var two = (await recommender.Coverage(request with { Measures = ["AZ-04", "IK-01"] })).Value!;

        Assert.InRange(one.Total, 0.000_001, two.Total);
        Assert.InRange(two.Total, one.Total, 1);
    }

    [Fact]
    public async Task Coverage_of_an_unknown_persona_or_practice_is_refused()
    {
        var recommender = silo.Grains.GetRecommender();

        Assert.Equal(PersonaRefusal.UnknownPersona, (await recommender.Coverage(new CoverPersona { Persona = "nobody", Measures = [] })).Refusal);
        Assert.Equal(
            PersonaRefusal.UnknownPractice,
            (await recommender.Coverage(new CoverPersona { Persona = "zugezogene-it-fachkraft", Measures = ["XX-99"] })).Refusal);
    }

    [Fact]
    public async Task The_model_that_answers_is_named()
    {
        var model = await silo.Grains.GetRecommender().Model();

        Assert.Equal((await silo.Grains.GetRecommender().Recommend(Firm)).ModelVersion, model.Version);
        Assert.Equal("content", model.Kind);
    }
}
