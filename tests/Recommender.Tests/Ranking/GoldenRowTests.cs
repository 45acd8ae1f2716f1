using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests.Ranking;

/// <summary>What somebody who knows the field expects of the first ten suggestions; 4 of the listed ones at least.</summary>
public class GoldenRowTests
{
    private const string Carer = "pflegender-produktionsmitarbeiter";
    private const string SingleParent = "alleinerziehende-projektmanagerin";
    private const string Newcomer = "zugezogene-it-fachkraft";

    /// <summary>The three rows that the project started from.</summary>
    public static TheoryData<GoldenRow> Given { get; } =
    [
        new("A carer in a factory of 40 in shifts, without a personnel department")
        {
            Firm = Shipped.Firm(40, 0.8, sector: "production", persona: Carer),
            Expected = "IK-03 IK-04 IK-06 FU-02 AZ-17 AZ-09 AZ-04 AO-06 SF-09 BU-05",
            AtLeast = 6,
            NotInTopFive = "OR-01 AZ-01 AO-02 SF-02",
        },
        new("A newcomer in an IT firm of 25")
        {
            Firm = Shipped.Firm(25, 0, 0.9, "it", Newcomer),
            Expected = "IK-11 PE-07 SF-11 SF-13 PE-08 GL-07 OR-01 SF-12",
            AtLeast = 6,
            NotInTopFive = "AZ-05 AZ-07 AO-02",
        },
        new("A single parent in a craft firm of 9")
        {
            Firm = Shipped.Firm(9, 0, sector: "craft", persona: SingleParent),
            Expected = "AZ-02 AZ-17 AO-06 AZ-18 GL-01 IK-10 AZ-10 BU-05",
            AtLeast = 5,
            NotInTopFive = "AZ-05 AO-02 IK-09 SF-01",
        },
    ];

    /// <summary>Rows of our own, each with its reason.</summary>
    public static TheoryData<GoldenRow> Own { get; } =
    [
        new("The first row asked by topic, in Duisburg: both charters are within reach, the care charter fits")
        {
            Firm = Shipped.Firm(40, 0.8, 0.1, "production", Carer, "PFL") with { Region = "Duisburg" },
            Expected = "IK-03 IK-04 IK-06 FU-02 AZ-17 AZ-09 AZ-04 AO-06 SF-09 BU-05",
            AtLeast = 6,
            NotInTopFive = "OR-01 AZ-01 AO-02 SF-02",
        },
        new("Return after three years to an office of 120: coming back well, and hours that can be changed")
        {
            Firm = Shipped.Firm(120, 0, 0.7, "services", "rueckkehrende-nach-drei-jahren"),
            Expected = "PE-01 PE-02 IK-14 PE-03 AZ-13 AZ-16 AZ-15 PE-06 AO-05 FU-05",
            AtLeast = 6,
            NotInTopFive = "AZ-05 AZ-09 AO-02 IK-03 SF-02",
        },
        new("Pregnancy in a warehouse of 60 in shifts: know the rules, rest, and a manager who can talk about it")
        {
            Firm = Shipped.Firm(60, 0.7, 0, "logistics", "schwangere-lagermitarbeiterin"),
            Expected = "IK-05 FU-06 OR-06 AO-09 IK-01 IK-08 IK-10 FU-03 AZ-17",
            AtLeast = 5,
            NotInTopFive = "OR-01 AZ-01 SF-09 FU-02 IK-04",
        },
        new("A father in a craft firm of 15: permission, time at birth, part-time that is close to full-time")
        {
            Firm = Shipped.Firm(15, 0.1, 0.1, "craft", "vater-im-handwerk"),
            Expected = "PE-09 FU-04 GL-06 IK-07 AZ-14 AZ-15 AZ-02 AZ-17",
            AtLeast = 6,
            NotInTopFive = "AZ-05 AO-02 OR-01 SF-02",
        },
        new("Care by topic alone in an office of 300: a guide and advice of its own, not those for small firms")
        {
            Firm = Shipped.Firm(300, 0, 0.8, "finance", topics: "PFL"),
            Expected = "IK-02 IK-04 IK-06 SF-06 SF-09 FU-02 OR-01 AZ-19 GL-03 FU-06 IK-13",
            AtLeast = 7,
            NotInTopFive = "AZ-05 AZ-09 IK-03 BU-05",
        },
        new("A carer in a plant of 3,000: fixed shifts and a guide of its own; shared guides are for small firms")
        {
            Firm = Shipped.Firm(3_000, 0.8, 0.1, "production", Carer),
            Expected = "IK-02 IK-04 IK-06 FU-02 AZ-09 AZ-04 AO-06 SF-09 GL-03",
            AtLeast = 6,
            NotInTopFive = "OR-01 AZ-01 IK-03 BU-05",
        },
        new("Parents by topic alone in a plant of 1,200 in shifts: shifts that fit nursery hours, and nursery places")
        {
            Firm = Shipped.Firm(1_200, 0.75, 0.1, "production", topics: "ELT"),
            Expected = "AZ-07 AZ-08 AZ-09 AZ-04 AZ-11 SF-05 SF-02 SF-01 SF-04 GL-01 AO-06",
            AtLeast = 6,
            NotInTopFive = "OR-01 AZ-01 OR-04 IK-03",
        },
        new("Parents by topic alone in an office of 40: hours and place can move there")
        {
            Firm = Shipped.Firm(40, 0, 0.6, "services", topics: "ELT"),
            Expected = "AZ-01 AZ-02 OR-01 OR-04 AO-06 GL-01 SF-11 AZ-15",
            AtLeast = 5,
            NotInTopFive = "AZ-04 AZ-05 AZ-07 AO-02",
        },
        new("Single parents in a shop of 30 with half the people in shifts: a reliable roster and emergency plans")
        {
            Firm = Shipped.Firm(30, 0.5, 0, "trade", topics: "ALL"),
            Expected = "AZ-04 AZ-05 AZ-11 AO-06 GL-01 GL-02 SF-05 AZ-18",
            AtLeast = 5,
            NotInTopFive = "OR-01 AZ-01 AO-02",
        },
        new("School children of nurses in a hospital of 400: holidays, and shifts known early")
        {
            Firm = Shipped.Firm(400, 0.8, 0, "health-care", "schulkinder-in-der-pflege"),
            Expected = "SF-03 AZ-18 AZ-04 AZ-11 AZ-09 AZ-06 SF-05 BU-07 AO-06",
            AtLeast = 5,
            NotInTopFive = "OR-01 AZ-01 IK-03",
        },
        new("Newcomers by topic alone in a warehouse of 150 in shifts: language and arrival, not work from abroad")
        {
            Firm = Shipped.Firm(150, 0.75, 0, "logistics", topics: "ZUZ"),
            Expected = "IK-11 PE-07 PE-08 SF-11 SF-13 GL-07 SF-12 IK-08",
            AtLeast = 6,
            NotInTopFive = "OR-01 OR-07",
        },
        new("A crisis by topic alone in an office of 80: somebody to talk to, help with money, a break")
        {
            Firm = Shipped.Firm(80, 0, 0.5, "services", topics: "KRI"),
            Expected = "SF-08 GL-04 AZ-20 IK-01 AZ-17 FU-03",
            AtLeast = 5,
            NotInTopFive = "IK-05 IK-11 SF-02",
        },
        new("Five people and a sick mother: what costs nothing and comes from outside")
        {
            Firm = Shipped.Firm(5, topics: "PFL"),
            Expected = "IK-03 IK-04 IK-06 SF-09 FU-02 AO-06 BU-05 AZ-17",
            AtLeast = 6,
            NotInTopFive = "IK-01 IK-02 AZ-19 GL-03",
        },
        new("Something for everyone in a restaurant of 8: no survey, no works agreement")
        {
            Firm = Shipped.Firm(8, 0.3, 0, "hospitality", topics: "ALLE"),
            Expected = "AZ-02 AZ-17 IK-10 BU-05 IK-08 FU-03",
            AtLeast = 5,
            NotInTopFive = "AO-02 IK-09 FU-08 FU-10",
        },
        new("A trainee with a child in a craft firm of 20: part-time training comes first")
        {
            Firm = Shipped.Firm(20, 0, 0, "craft", "auszubildende-mit-kind"),
            Expected = "PE-05 AZ-02 AZ-15 AZ-14 PE-06 BU-05",
            AtLeast = 4,
            NotInTopFive = "AO-02 OR-01 SF-01",
        },
    ];

    [Theory]
    [MemberData(nameof(Given))]
    public void The_given_rows_hold(GoldenRow row) => Hold(row);

    [Theory]
    [MemberData(nameof(Own))]
    public void Our_own_rows_hold(GoldenRow row) => Hold(row);

    /// <summary>The rows name only part of what a firm may answer; the rest must not overturn them.</summary>
    [Theory]
    [MemberData(nameof(Given))]
    public void The_given_rows_hold_whatever_else_the_firm_says(GoldenRow row)
    {
        var lead = Shipped.Catalogue.Personas[row.Firm.Persona!].Topics[0];
        var variants =
            from mobileShare in new[] { row.Firm.MobileShare, null, row.Firm.MobileShare ?? 0.1, row.Firm.MobileShare ?? 0.3 }
            from more in new[] { 0, 0.1 }
            from region in new[] { null, "Duisburg", "Essen" }
            from sector in new[] { row.Firm.Sector, null }
            from topics in new string[][] { [], [lead] }
            from persona in new[] { row.Firm.Persona, null }
            where persona is not null || topics.Length > 0
            select row.Firm with { MobileShare = mobileShare, ShiftShare = row.Firm.ShiftShare + more, Region = region, Sector = sector, Topics = topics, Persona = persona };
        foreach (var variant in variants)
            Hold(row with { Firm = variant, AtLeast = 4 });
    }

    [Fact]
    public void With_40_people_bridge_part_time_is_no_claim_and_says_from_when_it_would_be()
    {
        var item = Shipped.Find(Shipped.AskAll(Shipped.Firm(40, 0.8, persona: Carer)), "AZ-13")!;
        Assert.Empty(item.LegalClaims);
        Assert.Equal(ReasonCodes.WouldBeClaim, item.WouldChange.Code);
        Assert.Equal(["46", "bridge-part-time"], item.WouldChange.Arguments);
    }

    [Fact]
    public void Charters_of_Duisburg_and_of_the_state_do_not_lead_a_list_in_Munich()
    {
        var here = Shipped.Ids(Shipped.Ask(Shipped.Firm(40, topics: "PFL") with { Region = "Duisburg" }));
        var elsewhere = Shipped.Ids(Shipped.Ask(Shipped.Firm(40, topics: "PFL") with { Region = "München" }));
        Assert.Contains("FU-02", here);
        Assert.DoesNotContain("FU-02", elsewhere);
        Assert.DoesNotContain("FU-01", elsewhere);
    }

    private static void Hold(GoldenRow row)
    {
        var top = Shipped.Ids(Shipped.Ask(row.Firm));
        var hits = row.Expected.Split(' ').Count(top.Contains);
        Assert.True(hits >= row.AtLeast, $"{hits} of {row.AtLeast} in {string.Join(' ', top)}");
        Assert.Empty(row.NotInTopFive.Split(' ').Intersect(top.Take(5)));
    }

    public sealed record GoldenRow(string Situation)
    {
        public required RecommendationQuery Firm { get; init; }

        public required string Expected { get; init; }

        public required int AtLeast { get; init; }

        public required string NotInTopFive { get; init; }

        public override string ToString() => Situation;
    }
}
