using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

public class ArgumentTests
{
    private static readonly CompanyFacts Company = new() { Id = "betrieb", Headcount = 30, ShiftShare = 0.1, Sector = "trade" };

    [Fact]
    public void A_firm_with_much_to_show_hears_about_being_seen()
    {
        var argument = Argue(Company with { Lived = ["AZ-04", "FU-02", "IK-04"], WillingToHost = true });

        Assert.Equal(ArgumentCodes.Image, argument.Code);
        Assert.Equal(ArgumentCodes.HasSomethingToShow, argument.Because.Code);
    }

    [Fact]
    public void A_firm_whose_needs_the_offers_meet_hears_about_the_offers()
    {
        var argument = Argue(Company with { Topics = ["PFL"] }, offers: ["BU-02", "IK-06", "BU-05"]);

        Assert.Equal(ArgumentCodes.Offers, argument.Code);
        Assert.Equal(GainCodes.NeedMet, argument.Because.Code);
    }

    [Fact]
    public void A_firm_with_newcomers_hears_about_skilled_workers() =>
        Assert.Equal((ArgumentCodes.SkilledWorkers, "arrival"), Told(Argue(Company with { Topics = ["ZUZ"] })));

    [Fact]
    public void A_shift_firm_with_carers_hears_about_productivity() =>
        Assert.Equal((ArgumentCodes.Productivity, "care-organisation"), Told(Argue(Company with { Topics = ["PFL"], ShiftShare = 0.9 })));

    [Fact]
    public void A_firm_with_many_of_its_kind_among_the_members_hears_about_contacts()
    {
        var argument = Argue(Company, members: [.. Enumerable.Range(1, 20).Select(number => Company with { Id = $"member-{number:00}" })]);

        Assert.Equal(ArgumentCodes.Contacts, argument.Code);
        Assert.Equal(GainCodes.PeersOfSectorAndSize, argument.Because.Code);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void What_a_firm_lacks_that_has_told_nothing_is_no_argument(double shiftShare)
    {
        var nothing = Company with { ShiftShare = shiftShare, Sector = null };

        Assert.Equal((ArgumentCodes.Contacts, ArgumentCodes.MeetsOthers), Codes(Argue(nothing, offers: [])));
        Assert.Equal((ArgumentCodes.Offers, GainCodes.GeneralNeedMet), Codes(Argue(nothing, offers: ["BU-02", "IK-06", "BU-05"])));
    }

    [Fact]
    public void What_matters_in_a_firm_of_fewer_than_ten_people_is_no_argument()
    {
        var tiny = Company with { Headcount = 9, ShiftShare = 0.9, Topics = ["PFL", "ZUZ"] };

        Assert.Equal(Codes(Argue(tiny with { Topics = [] })), Codes(Argue(tiny)));
        Assert.NotEqual(Codes(Argue(tiny)), Codes(Argue(tiny with { Headcount = 10 })));
    }

    [Fact]
    public void A_shift_firm_that_has_recorded_something_else_hears_what_its_measures_do_little_about()
    {
        var argument = Argue(Company with { ShiftShare = 1, Introduced = ["FU-05"] }, offers: []);

        Assert.Equal((ArgumentCodes.Productivity, ArgumentCodes.HasLittleAgainstAbsences), Codes(argument));
        Assert.Equal([GainInputs.Measures, GainInputs.ShiftShare], argument.Because.Inputs);
    }

    [Fact]
    public void Measures_against_absences_take_that_argument_away()
    {
        var firm = Company with { Topics = ["PFL"], ShiftShare = 0.9 };
        string[] against = ["AZ-04", "AZ-11", "AO-06", "AO-01", "IK-06", "IK-04", "IK-02"];

        Assert.Equal(ArgumentCodes.Productivity, Argue(firm).Code);
        Assert.NotEqual(ArgumentCodes.Productivity, Argue(firm with { Introduced = against }).Code);
    }

    [Fact]
    public void In_an_office_the_same_needs_weigh_less_than_in_shifts()
    {
        var office = Argue(Company with { Topics = ["ALL"], ShiftShare = 0 });
        var shifts = Argue(Company with { Topics = ["ALL"], ShiftShare = 1 });

        Assert.Equal((ArgumentCodes.Productivity, ArgumentCodes.Productivity), (office.Code, shifts.Code));
        Assert.True(shifts.Strength > office.Strength);
    }

    [Fact]
    public void What_members_live_already_is_less_to_be_seen_with()
    {
        var firm = Company with { Sector = null, Headcount = 300, Lived = ["AZ-04"] };
        var common = Enumerable.Range(1, 15).Select(number => Company with { Id = $"member-{number:00}", Lived = ["AZ-04"] });

        Assert.Equal(ArgumentCodes.Image, Argue(firm).Code);
        Assert.NotEqual(ArgumentCodes.Image, Argue(firm, offers: ["BU-02", "IK-06", "BU-05"], members: [.. common]).Code);
    }

    [Fact]
    public void Needs_are_an_argument_only_of_firms_that_have_named_or_recorded_something()
    {
        var companies = FictionalRegion.Of(600, 52).Select((company, place) => place % 3 > 0 ? company : company with { Topics = [], Introduced = [], Lived = [] }).ToList();
        var told = companies.ToDictionary(
            company => company.Id,
            company => company.Introduced.Count + company.Lived.Count > 0 || (company.Headcount >= 10 && company.Topics.Count > 0));
        var partners = Find(companies, FictionalRegion.Some(companies, 60, 52), ["BU-02", "IK-06", "BU-07"]).ToList();

        Assert.Contains(partners, partner => !told[partner.Company]);
        Assert.All(
            partners.Where(partner => !told[partner.Company]),
            partner => Assert.DoesNotContain(partner.Argument.Code, new[] { ArgumentCodes.Productivity, ArgumentCodes.SkilledWorkers }));
    }

    [Fact]
    public void Each_of_the_five_is_the_best_for_some_companies_of_a_region_and_none_for_much_more_than_half()
    {
        var companies = FictionalRegion.Of(600, 51);
        var chosen = Find(companies, FictionalRegion.Some(companies, 60, 51), ["BU-02", "IK-06", "BU-07"])
            .GroupBy(partner => partner.Argument.Code)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.All(ArgumentCodes.All, code => Assert.InRange(chosen.GetValueOrDefault(code), 8, chosen.Values.Sum() * 3 / 5));
    }

    [Fact]
    public void The_source_of_the_arguments_is_in_the_catalogue() =>
        Assert.NotNull(Shipped.Catalogue.Sources.Find(ArgumentCodes.Source));

    [Fact]
    public void The_example_is_the_member_most_like_the_company_that_agreed_to_be_shown()
    {
        var near = Company with { Id = "near", Lived = ["IK-04"], ShownToPeers = true };
        var far = near with { Id = "far", Headcount = 900, Sector = "it" };
        var silent = near with { Id = "silent", ShownToPeers = false };

        var argument = Argue(Company with { Topics = ["PFL"] }, offers: ["BU-02", "IK-06", "BU-05"], members: [far, near, silent]);

        Assert.Equal(new LocalExample("near", "IK-04"), argument.Example);
    }

    [Fact]
    public void Without_consent_there_is_no_example() =>
        Assert.Null(Argue(Company with { Topics = ["PFL"] }, offers: ["BU-02"], members: [Company with { Id = "silent", Lived = ["IK-04"] }]).Example);

    [Fact]
    public void An_example_lives_something_that_goes_with_the_argument()
    {
        var unrelated = Company with { Id = "unrelated", Lived = ["GL-01"], ShownToPeers = true };

        Assert.Null(Argue(Company with { Topics = ["ZUZ"] }, members: [unrelated with { Lived = ["AZ-13"] }]).Example);
    }

    private static (string, string) Codes(Argument argument) => (argument.Code, argument.Because.Code);

    private static (string, string) Told(Argument argument) => (argument.Code, argument.Because.Arguments[0]);

    private static Argument Argue(CompanyFacts company, string[]? offers = null, CompanyFacts[]? members = null)
    {
        CompanyFacts[] joined = members ?? [];
        return Find([company, .. joined], [.. joined.Select(member => member.Id)], offers ?? ["FU-01"]).Single().Argument;
    }

    private static IEnumerable<Partner> Find(IEnumerable<CompanyFacts> companies, IReadOnlyCollection<string> members, string[] offers)
    {
        var query = new PartnerQuery
        {
            Alliance = new AllianceOutline { Id = "buendnis-fluss", Members = members, Offers = offers, Begins = offers.Length == 0, Wanted = new WantedPartners { Sectors = ["trade"] } },
            On = new DateOnly(2026, 5, 4),
            Limit = 200,
        };
        return new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, companies)).Find(query).Items;
    }
}
