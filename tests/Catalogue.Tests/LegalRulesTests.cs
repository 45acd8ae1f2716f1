namespace Matchmaking.Catalogue.Tests;

public sealed class LegalRulesTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("care-leave", 15, false)]
    [InlineData("care-leave", 16, true)]
    [InlineData("end-of-life-leave", 15, false)]
    [InlineData("end-of-life-leave", 16, true)]
    [InlineData("parental-part-time", 15, false)]
    [InlineData("parental-part-time", 16, true)]
    [InlineData("part-time", 15, false)]
    [InlineData("part-time", 16, true)]
    [InlineData("family-care-leave", 25, false)]
    [InlineData("family-care-leave", 26, true)]
    [InlineData("bridge-part-time", 45, false)]
    [InlineData("bridge-part-time", 46, true)]
    [InlineData("bridge-part-time", 2_400, true)]
    [InlineData("small-firm-care-request", 1, true)]
    [InlineData("small-firm-care-request", 15, true)]
    [InlineData("small-firm-care-request", 16, false)]
    [InlineData("small-firm-family-care-request", 25, true)]
    [InlineData("small-firm-family-care-request", 26, false)]
    [InlineData("small-firm-parental-part-time", 1, true)]
    [InlineData("small-firm-parental-part-time", 2_400, true)]
    [InlineData("short-care-absence", 1, true)]
    [InlineData("parental-leave", 1, true)]
    public void A_rule_holds_from_its_threshold_on(string rule, int headcount, bool holds) =>
        Assert.Equal(holds, LegalRules.AppliesTo(Catalogue.LegalRules[rule], headcount, Today));

    [Theory]
    [InlineData("care-support-allowance", "2023-12-31", false)]
    [InlineData("care-support-allowance", "2024-01-01", true)]
    [InlineData("child-sick-benefit", "2026-12-31", true)]
    [InlineData("child-sick-benefit", "2027-01-01", false)]
    [InlineData("child-sick-benefit-2027", "2026-12-31", false)]
    [InlineData("child-sick-benefit-2027", "2027-01-01", true)]
    [InlineData("maternity-protection-miscarriage", "2025-05-31", false)]
    [InlineData("maternity-protection-miscarriage", "2025-06-01", true)]
    [InlineData("parental-part-time", "2021-08-31", false)]
    [InlineData("parental-part-time", "2021-09-01", true)]
    [InlineData("kita-subsidy", "1990-01-01", true)]
    public void A_rule_holds_from_its_first_day_to_its_last(string rule, string day, bool holds) =>
        Assert.Equal(holds, LegalRules.AppliesTo(Catalogue.LegalRules[rule], 100, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Exactly_one_child_sickness_rule_holds_on_every_day_around_the_change()
    {
        var rules = Catalogue.LegalRules.Where(rule => rule.Id.StartsWith("child-sick-benefit", StringComparison.Ordinal)).ToList();

        Assert.All(
            Enumerable.Range(-3, 7).Select(new DateOnly(2027, 1, 1).AddDays),
            day => Assert.Single(rules, rule => LegalRules.AppliesTo(rule, 40, day)));
    }

    [Fact]
    public void Dates_that_mean_births_count_from_the_first_such_birth()
    {
        var rule = Catalogue.LegalRules["parental-leave"];

        Assert.Equal(DatesMean.BirthOfChild, rule.DatesMean);
        Assert.False(LegalRules.AppliesTo(rule, 5, rule.ValidFrom!.Value.AddDays(-1)));
        Assert.True(LegalRules.AppliesTo(rule, 5, rule.ValidFrom.Value));
    }

    [Theory]
    [InlineData(45, null)]
    [InlineData(46, 4)]
    [InlineData(60, 4)]
    [InlineData(61, 5)]
    [InlineData(75, 5)]
    [InlineData(195, 13)]
    [InlineData(196, 14)]
    [InlineData(200, 14)]
    [InlineData(201, null)]
    public void Bridge_part_time_has_a_quota_of_one_per_started_fifteen_from_46_to_200(int headcount, int? quota) =>
        Assert.Equal(quota, LegalRules.QuotaFor(Catalogue.LegalRules["bridge-part-time"], headcount));

    [Fact]
    public void A_rule_without_a_quota_never_has_one() =>
        Assert.Null(LegalRules.QuotaFor(Catalogue.LegalRules["care-leave"], 100));

    [Fact]
    public void The_note_names_the_quota_where_there_is_one()
    {
        var rule = Catalogue.LegalRules["bridge-part-time"];

        var note = LegalRules.NoteFor(rule, 200)!;

        Assert.StartsWith(rule.Note!.De, note.De, StringComparison.Ordinal);
        Assert.EndsWith("Zwischen 46 und 200 Beschäftigten können Sie ablehnen, wenn 14 andere sie bereits nutzen.", note.De, StringComparison.Ordinal);
        Assert.EndsWith("With 46 to 200 employees you may refuse when 14 others already use it.", note.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_names_no_quota_from_201_on() =>
        Assert.Equal(Catalogue.LegalRules["bridge-part-time"].Note, LegalRules.NoteFor(Catalogue.LegalRules["bridge-part-time"], 201));

    [Theory]
    [InlineData("AZ-13", 45, "", "", "")]
    [InlineData("AZ-13", 46, "bridge-part-time", "", "")]
    [InlineData("AZ-14", 15, "", "small-firm-parental-part-time", "")]
    [InlineData("AZ-14", 16, "parental-part-time", "small-firm-parental-part-time", "")]
    [InlineData("AZ-19", 15, "", "small-firm-care-request small-firm-family-care-request", "")]
    [InlineData("AZ-19", 16, "care-leave end-of-life-leave", "small-firm-family-care-request", "")]
    [InlineData("AZ-19", 25, "care-leave end-of-life-leave", "small-firm-family-care-request", "")]
    [InlineData("AZ-19", 26, "care-leave end-of-life-leave family-care-leave", "", "")]
    [InlineData("IK-06", 1, "care-support-allowance short-care-absence", "", "")]
    [InlineData("IK-05", 1, "maternity-protection maternity-protection-miscarriage", "", "")]
    [InlineData("IK-07", 1, "parental-leave", "", "")]
    [InlineData("GL-01", 40, "", "", "kita-subsidy")]
    [InlineData("SF-04", 40, "", "", "care-advice-subsidy emergency-care-subsidy")]
    [InlineData("AZ-04", 40, "", "", "")]
    public void The_law_on_a_practice_is_told_by_kind_of_right(string practice, int headcount, string claims, string requests, string voluntary)
    {
        Assert.Equal(claims, Applying(LegalRuleKind.Claim, practice, headcount, Today));
        Assert.Equal(requests, Applying(LegalRuleKind.Request, practice, headcount, Today));
        Assert.Equal(voluntary, Applying(LegalRuleKind.Voluntary, practice, headcount, Today));
    }

    [Fact]
    public void A_claim_that_is_not_yet_law_is_not_told() =>
        Assert.Equal("", Applying(LegalRuleKind.Claim, "AZ-13", 100, new DateOnly(2018, 12, 31)));

    private static string Applying(LegalRuleKind kind, string practice, int headcount, DateOnly day) => string.Join(' ',
        from id in Catalogue.Practices[practice].LegalRules
        where Catalogue.LegalRules[id].Kind == kind && LegalRules.AppliesTo(Catalogue.LegalRules[id], headcount, day)
        orderby id
        select id);
}
