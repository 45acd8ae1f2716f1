using Matchmaking.Catalogue;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests;

/// <summary>The recommender over the catalogue that ships, and short ways to ask it.</summary>
internal static class Shipped
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static PracticeCatalogue Catalogue { get; } = CatalogueReader.Read(CatalogueDirectory.Default);

    /// <summary>The catalogue with one more practice.</summary>
    public static PracticeCatalogue With(Practice practice) => PracticeCatalogue.From(new CatalogueContent
    {
        Version = Catalogue.Version + "+",
        Fields = [.. Catalogue.Fields],
        Topics = [.. Catalogue.Topics],
        Needs = [.. Catalogue.Needs],
        Sectors = [.. Catalogue.Sectors],
        Sources = [.. Catalogue.Sources],
        LegalRules = [.. Catalogue.LegalRules],
        Practices = [.. Catalogue.Practices, practice],
        Everyday = [.. Catalogue.Everyday],
        Personas = [.. Catalogue.Personas],
        Alliances = [.. Catalogue.Alliances],
    });

    public static PracticeRecommender Recommender { get; } = new(Catalogue);

    public static PersonaCoverages Coverages { get; } = new(Catalogue);

    public static RecommendationQuery Firm(
        int headcount, double shiftShare = 0, double? mobileShare = null, string? sector = null, string? persona = null, params string[] topics) => new()
        {
            Headcount = headcount,
            ShiftShare = shiftShare,
            MobileShare = mobileShare,
            Sector = sector,
            Persona = persona,
            Topics = topics,
            On = Today,
            Limit = 10,
        };

    public static IReadOnlyList<Recommendation> Ask(RecommendationQuery query, PrevalenceTable? prevalence = null) =>
        Recommender.Recommend(query, prevalence ?? PrevalenceTable.Empty).Items;

    /// <summary>Every eligible practice, ranked.</summary>
    public static IReadOnlyList<Recommendation> AskAll(RecommendationQuery query, PrevalenceTable? prevalence = null) =>
        Ask(query with { Limit = 200 }, prevalence);

    public static IReadOnlyList<string> Ids(IEnumerable<Recommendation> items) => [.. items.Select(item => item.Practice)];

    public static Recommendation? Find(IEnumerable<Recommendation> items, string practice) =>
        items.FirstOrDefault(item => item.Practice == practice);

    /// <summary>Firms of one group, of which every n-th runs a practice.</summary>
    public static PrevalenceTable Peers(int headcount, double shiftShare, int firms, params (string Practice, int Running)[] running)
    {
        var group = PeerGroup.Of(headcount, shiftShare);
        return PrevalenceTable.From(
            Catalogue,
            [new FirmsInGroup(group, firms)],
            running.Select(entry => new RunningInGroup(entry.Practice, group, entry.Running)));
    }
}
