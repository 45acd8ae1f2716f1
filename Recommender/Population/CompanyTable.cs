using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Gaps;

namespace Matchmaking.Recommender.Population;

/// <summary>
/// All known companies as arrays, so that looking at each of them touches no objects and no strings. A snapshot:
/// immutable, safe to share between threads, rebuilt when companies have changed.
/// </summary>
public sealed class CompanyTable
{
    private const int Unknown = -1;

    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, int> districtPlaces;
    private readonly PlaceIndex index;
    private readonly Lazy<Tally> whole;

    private CompanyTable(PracticeCatalogue catalogue, CompanyFacts[] companies)
    {
        Catalogue = catalogue;
        Practices = new PracticeTable(catalogue);
        Ids = Array.ConvertAll(companies, company => company.Id);
        IdHashes = Array.ConvertAll(Ids, id => StableHash.Of(id));
        places = Ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        Sizes = Array.ConvertAll(companies, company => (int)SizeClasses.Of(company.Headcount) - 1);
        LogHeadcounts = Array.ConvertAll(companies, company => Math.Log(company.Headcount));
        ShiftShares = Array.ConvertAll(companies, company => company.ShiftShare);
        MobileShares = Array.ConvertAll(companies, company => company.MobileShare ?? double.NaN);
        Sectors = Array.ConvertAll(companies, SectorOf);
        PostalCodes = Array.ConvertAll(companies, company => Area.ReadDigits(company.PostalCode) ?? Unknown);
        (Districts, DistrictNames) = ReadDistricts(companies);
        districtPlaces = DistrictNames.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.OrdinalIgnoreCase);
        index = new PlaceIndex(PostalCodes, Districts, DistrictNames.Length);
        Topics = Array.ConvertAll(companies, TopicsOf);
        WillingToHost = Array.ConvertAll(companies, company => company.WillingToHost);
        OpenToAlliances = Array.ConvertAll(companies, company => company.OpenToAlliances);
        ShownToPeers = Array.ConvertAll(companies, company => company.ShownToPeers);
        NamedPublicly = Array.ConvertAll(companies, company => company.NamedPublicly);
        Introduced = PracticesOf(companies, company => company.Introduced);
        Lived = PracticesOf(companies, company => company.Lived);
        whole = new Lazy<Tally>(() => new Tally(this, Everyone));
        OpenNeeds = Population.OpenNeeds.Of(Topics, PracticesOf(companies, company => company.Lived, company => company.Introduced), Practices);
    }

    public int Count => Ids.Length;

    internal PracticeCatalogue Catalogue { get; }

    internal PracticeTable Practices { get; }

    /// <summary>Ascending, so that the lower place wins a tie in a way that can be explained.</summary>
    internal string[] Ids { get; }

    /// <summary>For drawing lots.</summary>
    internal ulong[] IdHashes { get; }

    /// <summary>Size classes as places: micro is 0.</summary>
    internal int[] Sizes { get; }

    internal double[] LogHeadcounts { get; }

    internal double[] ShiftShares { get; }

    /// <summary>Not a number where it is unknown.</summary>
    internal double[] MobileShares { get; }

    /// <summary>Places in the catalogue, or -1.</summary>
    internal int[] Sectors { get; }

    /// <summary>As numbers, or -1.</summary>
    internal int[] PostalCodes { get; }

    /// <summary>Places in <see cref="DistrictNames"/>, or -1.</summary>
    internal int[] Districts { get; }

    internal string[] DistrictNames { get; }

    /// <summary>One bit per topic of the catalogue; none for firms so small that a topic would point at a person.</summary>
    internal ulong[] Topics { get; }

    internal bool[] WillingToHost { get; }

    internal bool[] OpenToAlliances { get; }

    internal bool[] ShownToPeers { get; }

    internal bool[] NamedPublicly { get; }

    /// <summary>By company: places of the practices it has introduced and does not live yet.</summary>
    internal BitRows Introduced { get; }

    /// <summary>By company: places of the practices it lives.</summary>
    internal BitRows Lived { get; }

    /// <summary>
    /// By company, then by need: how much the need matters there times the part that running practices leave open. What
    /// matters sums to 1 over the needs of a company.
    /// </summary>
    internal float[] OpenNeeds { get; }

    /// <exception cref="ArgumentException">Two companies have the same id.</exception>
    public static CompanyTable Of(PracticeCatalogue catalogue, IEnumerable<CompanyFacts> companies)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new CompanyTable(catalogue, [.. companies.OrderBy(company => company.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Places of all companies, ascending.</summary>
    internal int[] Everyone => index.Everyone;

    /// <summary>All companies counted, which is done once.</summary>
    internal Tally Whole => whole.Value;

    public bool Contains(string id) => places.ContainsKey(id);

    /// <summary>The place of a company, or -1.</summary>
    internal int IndexOf(string id) => places.GetValueOrDefault(id, Unknown);

    internal ReadOnlySpan<float> OpenNeedsOf(int company) => OpenNeeds.AsSpan(company * Catalogue.Needs.Count, Catalogue.Needs.Count);

    internal CompanyTraits TraitsOf(int company) => new(
        LogHeadcounts[company], ShiftShares[company], MobileShares[company], Sectors[company], Topics[company]);

    /// <summary>Traits of a company that need not be in the table.</summary>
    internal CompanyTraits TraitsOf(CompanyFacts company) => new(
        Math.Log(company.Headcount), company.ShiftShare, company.MobileShare ?? double.NaN, SectorOf(company), TopicsOf(company));

    internal SizeClass SizeOf(int company) => (SizeClass)(Sizes[company] + 1);

    /// <summary>By company: whether it is one of those named.</summary>
    internal bool[] Mark(IEnumerable<string> ids)
    {
        var marks = new bool[Count];
        foreach (var place in PlacesOf(ids))
            marks[place] = true;
        return marks;
    }

    /// <summary>Places of those that are in the table.</summary>
    internal IEnumerable<int> PlacesOf(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (places.TryGetValue(id, out var place))
                yield return place;
    }

    /// <summary>Places of the companies that lie in the area, each once.</summary>
    internal IEnumerable<int> Within(Area area) => area.IsEverywhere
        ? Everyone
        : index.Within([.. area.PostalRanges()], PlacesOfDistricts(area.Districts));

    /// <summary>By company: whether its postal code or its district is the place.</summary>
    internal bool[] At(TypedPlace place)
    {
        var districts = MarkDistricts(place.Names);
        var marks = new bool[Count];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = place.HasCode(PostalCodes[i]) || (Districts[i] is >= 0 and var district && districts[district]);
        return marks;
    }

    /// <summary>By district: whether it is one of those named.</summary>
    internal bool[] MarkDistricts(IEnumerable<string> names)
    {
        var marks = new bool[DistrictNames.Length];
        foreach (var place in PlacesOfDistricts(names))
            marks[place] = true;
        return marks;
    }

    private IEnumerable<int> PlacesOfDistricts(IEnumerable<string> names)
    {
        foreach (var name in names)
            if (districtPlaces.TryGetValue(name.Trim(), out var place))
                yield return place;
    }

    private int SectorOf(CompanyFacts company) => company.Sector is { } sector ? Catalogue.Sectors.IndexOf(sector) : Unknown;

    private ulong TopicsOf(CompanyFacts company) =>
        SizeClasses.Of(company.Headcount) == SizeClass.Micro ? 0 : MaskOf(company.Topics);

    internal ulong MaskOf(IEnumerable<string> topics) => PracticeTable.MaskOf(Catalogue.Topics, topics);

    private static (int[] Districts, string[] Names) ReadDistricts(CompanyFacts[] companies)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        var districts = Array.ConvertAll(companies, company => company.District?.Trim() is { Length: > 0 } name ? PlaceOf(name) : Unknown);
        return (districts, [.. names]);

        int PlaceOf(string name)
        {
            if (!places.TryGetValue(name, out var place))
            {
                places.Add(name, place = names.Count);
                names.Add(name);
            }

            return place;
        }
    }

    private BitRows PracticesOf(CompanyFacts[] companies, params Func<CompanyFacts, IReadOnlyCollection<string>>[] parts)
    {
        var practices = new BitRows(companies.Length, Catalogue.Practices.Count);
        for (var i = 0; i < companies.Length; i++)
            foreach (var part in parts)
                foreach (var id in part(companies[i]))
                    if (Catalogue.Practices.IndexOf(id) is >= 0 and var practice)
                        practices.Add(i, practice);
        return practices;
    }
}
