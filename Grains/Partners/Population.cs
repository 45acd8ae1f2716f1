using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Grains.Partners;

/// <summary>Everybody there is, at one moment, ready to be searched. Immutable; all workers of a silo share it.</summary>
public sealed class Population
{
    /// <summary>A long list for a whole country takes some hundred kilobytes, so not many are kept.</summary>
    private const int MostAnswers = 64;

    /// <summary>One that has explained all it ranks takes a megabyte.</summary>
    private const int MostRankings = 16;

    private readonly IReadOnlyDictionary<string, KnownCompany> companies;
    private readonly IReadOnlyDictionary<string, AllianceView> alliances;

    private Population(
        CompanyTable table, PartnerFinder partners, IReadOnlyDictionary<string, KnownCompany> companies, IReadOnlyDictionary<string, AllianceView> alliances)
    {
        (this.companies, this.alliances) = (companies, alliances);
        Table = table;
        Partners = partners;
        Gaps = new GapFinder(table);
        Peers = new PeerFinder(table);
        Nearby = new NearbyFinder(table);
        Regions = [.. alliances.Values.Select(AllianceOutlines.RegionOf)];
        Experiences = [.. alliances.Values.Select(AllianceOutlines.ExperienceOf)];
    }

    public int Companies => companies.Count;

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<AllianceView> Alliances => alliances.Values;

    internal CompanyTable Table { get; }

    internal PartnerFinder Partners { get; }

    internal GapFinder Gaps { get; }

    internal PeerFinder Peers { get; }

    internal NearbyFinder Nearby { get; }

    /// <summary>Where alliances work.</summary>
    internal IReadOnlyList<NearbyRegion> Regions { get; }

    internal IReadOnlyList<AllianceExperience> Experiences { get; }

    internal RecentAnswers<PartnersQuestion, PartnerSuggestions> RecentPartners { get; } = new(MostAnswers);

    /// <summary>All pages of one list come out of one of these.</summary>
    internal RecentAnswers<RankingQuestion, KeptRanking> RecentRankings { get; } = new(MostRankings);

    /// <param name="catalogue">The catalogue that ids refer to.</param>
    /// <param name="companies">By id.</param>
    /// <param name="alliances">By id, enumerated in the order of the ids.</param>
    public static Population Of(PracticeCatalogue catalogue, IReadOnlyDictionary<string, KnownCompany> companies, IReadOnlyDictionary<string, AllianceView> alliances)
    {
        ArgumentNullException.ThrowIfNull(companies);
        var table = CompanyTable.Of(catalogue, companies.Values.Select(company => company.Facts));
        return new Population(table, new PartnerFinder(table), companies, alliances);
    }

    /// <summary>The same companies with other alliances, which is cheap; what was learned of companies is kept.</summary>
    public Population With(IReadOnlyDictionary<string, AllianceView> others) => new(Table, Partners, companies, others);

    internal AllianceView? Alliance(string id) => alliances.GetValueOrDefault(id);

    internal bool Knows(string company) => companies.ContainsKey(company);

    internal string? DistrictOf(string company) => companies[company].Facts.District;

    internal NamedCompany Name(string id) =>
        companies.TryGetValue(id, out var company) ? new NamedCompany(id, company.Name, company.Example) : new NamedCompany(id, id, Example: false);
}

/// <summary>All that an answer about partners depends on, beside the population.</summary>
internal readonly record struct PartnersQuestion(long Version, DateOnly On, FindPartners Request, string? Model, Acceptance? Acceptance);

/// <param name="Facts">What matching may know.</param>
/// <param name="Name">Name of the firm.</param>
/// <param name="Example">Whether it is one of the shipped, fictional examples.</param>
public sealed record KnownCompany(CompanyFacts Facts, string Name, bool Example);
