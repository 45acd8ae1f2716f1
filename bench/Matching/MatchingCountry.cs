using Matchmaking.Bench.Simulate;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Bench.Matching;

/// <summary>Invented companies and alliances, each of which works in its own place and some of the next ones.</summary>
internal sealed class MatchingCountry
{
    private readonly PracticeCatalogue catalogue;
    private readonly int alliances;
    private readonly int neighbours;
    private readonly int seed;

    /// <param name="catalogue">What everybody chooses from.</param>
    /// <param name="alliances">At least 1; as many places.</param>
    /// <param name="companies">At least 1.</param>
    /// <param name="neighbours">In how many places beside its own an alliance works.</param>
    /// <param name="seed">Other seeds, other countries.</param>
    public MatchingCountry(PracticeCatalogue catalogue, int alliances, int companies, int neighbours, int seed)
    {
        (this.catalogue, this.alliances, this.neighbours, this.seed) = (catalogue, alliances, neighbours, seed);
        var country = new CompanyMaker(catalogue, alliances, seed);
        Table = CompanyTable.Of(catalogue, Enumerable.Range(1, companies).Select(country.Company).Select(FactsOf));
        Finder = new PartnerFinder(Table);
    }

    public CompanyTable Table { get; }

    public PartnerFinder Finder { get; }

    /// <summary>Numbers beyond the count of alliances are others in the same places.</summary>
    public AllianceOutline Alliance(int number)
    {
        var chance = new Chance(seed, "matching", number);
        return new AllianceOutline
        {
            Id = AllianceMaker.IdOf(number),
            Area = new Area { PostalCodes = [.. Enumerable.Range(0, neighbours + 1).Select(step => Places.PostalCodeOf((number + step) % alliances))] },
            Offers = [.. chance.PickSome([.. catalogue.Practices.Select(practice => (practice.Id, 1.0))], 2 + chance.Next(4))],
            Wanted = new WantedPartners { Topics = [.. chance.PickSome([.. catalogue.Topics.Select(topic => (topic.Id, 1.0))], 2)] },
        };
    }

    private CompanyFacts FactsOf(SimulatedCompany company)
    {
        var states = company.Measures.Select(measure => (measure.Practice, measure.Steps[^1].State)).ToArray();
        return new CompanyFacts
        {
            Id = company.Id,
            Headcount = company.Headcount,
            ShiftShare = company.ShiftShare,
            MobileShare = company.MobileShare,
            // Spread evenly: what is compared are ways to share places, not this country.
            Sector = catalogue.Sectors[(int)(Recommender.Population.StableHash.Of(company.Trade.Word) % (ulong)catalogue.Sectors.Count)].Id,
            District = company.District,
            PostalCode = company.PostalCode,
            Topics = company.Topics,
            Introduced = [.. states.Where(one => one.State == "introduced").Select(one => one.Practice)],
            Lived = [.. states.Where(one => one.State == "lived").Select(one => one.Practice)],
            WillingToHost = company.WillingToHost,
            OpenToAlliances = !company.Objects,
            ShownToPeers = company.ShownToPeers,
        };
    }
}
