using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;
using Matchmaking.Recommender.Tests.Training;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Ranking;

/// <summary>Scores that are taken over to another inquiry are those that scoring it anew brings: no feature hides what it reads.</summary>
public class ChangedScoreTests
{
    private const string Content = "content";
    private const double Rounding = 1e-6;

    private static readonly PracticeTable Table = new(Shipped.Catalogue);
    private static readonly InquiryReader Reader = new(Table);

    /// <summary>Counts for several bands of shift work, so that leaving out the shifts leads to other firms.</summary>
    private static readonly PrevalenceTable Peers = Shipped.Peers(40, 0.5, firms: 9, ("AZ-01", 7), ("IK-10", 5));

    public static TheoryData<string> Kinds => [Content, .. Methods.All.Select(method => method.Kind)];

    [Theory, MemberData(nameof(Kinds))]
    public void Taking_scores_over_brings_what_scoring_anew_brings(string kind)
    {
        ILink link = kind == Content
            ? new ContentLink(Table, RankingWeights.Default)
            : LearnedLink.Of(Table, new TraitTable(Shipped.Catalogue), Trained.Of(kind).Model!);
        var practices = Enumerable.Range(0, Table.Count).ToArray();
        var moved = Enum.GetValues<RestsOn>().ToDictionary(part => part, _ => 0);
        Profiles.AllKeep(
            query =>
            {
                var inquiry = Reader.Read(query with { Headcount = 40, Signals = [.. query.Taken.Select(practice => new Signal(practice, 1))] }, Peers);
                var scores = new double[Table.Count];
                link.Score(inquiry, practices, scores);
                foreach (var (part, other) in Others(inquiry))
                {
                    var (taken, anew) = ((double[])scores.Clone(), new double[Table.Count]);
                    link.Change(inquiry, other, part, practices, taken);
                    link.Score(other, practices, anew);
                    for (var i = 0; i < anew.Length; i++)
                    {
                        Assert.True(Math.Abs(anew[i] - taken[i]) < Rounding, $"{part}: {Table.Ids[i]} {anew[i]} but {taken[i]}");
                        moved[part] += Math.Abs(anew[i] - scores[i]) > Rounding ? 1 : 0;
                    }
                }
            },
            profiles: 300);
        Assert.All(
            Enum.GetValues<RestsOn>().Except(kind == ModelKinds.Popular ? [RestsOn.Neither, RestsOn.Covered] : [RestsOn.Neither, RestsOn.Prevalence, RestsOn.Covered]),
            part => Assert.True(moved[part] > 0, $"{part} moved nothing"));
    }

    private static IEnumerable<(RestsOn Part, Inquiry Other)> Others(Inquiry inquiry)
    {
        var query = inquiry.Query;
        yield return (RestsOn.Covered, inquiry with { Covered = [.. inquiry.Covered.Select(covered => NeedStrength.Combine(covered, 0.3))] });
        yield return (RestsOn.Subject, Reader.AskAbout(inquiry, query with { Topics = [.. query.Topics.Skip(1)] }));
        yield return (RestsOn.Subject, Reader.AskAbout(inquiry, query with { Persona = null }));
        yield return (RestsOn.ShiftShare, Reader.AskOtherwise(inquiry, query with { ShiftShare = 0 }));
        yield return (RestsOn.MobileShare, Reader.AskOtherwise(inquiry, query with { MobileShare = null }));
        yield return (RestsOn.Sector, Reader.AskOtherwise(inquiry, query with { Sector = null }));
        yield return (RestsOn.Region, Reader.AskOtherwise(inquiry, query with { Region = null }));
        yield return (RestsOn.Prevalence, inquiry with { Prevalence = PrevalenceTable.Empty });
    }

    [Fact]
    public void A_firm_that_had_said_something_else_is_read_as_if_it_had()
    {
        Profiles.AllKeep(
            query =>
            {
                var inquiry = Reader.Read(query, Peers);
                foreach (var (_, other) in Others(inquiry).Skip(1).SkipLast(1))
                    AssertSame(Reader.Read(other.Query, Peers), other);
            },
            profiles: 300);

        static void AssertSame(Inquiry expected, Inquiry actual)
        {
            Assert.Equal(expected.Traits, actual.Traits);
            Assert.Equal(expected.Regions, actual.Regions);
            Assert.Equal(expected.Shifts, actual.Shifts);
            Assert.Equal(expected.Places, actual.Places);
            Assert.Equal(expected.Sector, actual.Sector);
            Assert.Equal(expected.SectorHints, actual.SectorHints);
            Assert.Equal(expected.Peers, actual.Peers);
            Assert.Equal(expected.Weights, actual.Weights);
            Assert.Equal(expected.Subjects, actual.Subjects);
        }
    }
}
