namespace Matchmaking.Recommender.Population;

/// <summary>Finds companies by where they are without looking at all of them. Immutable.</summary>
internal sealed class PlaceIndex
{
    private readonly int[] postalCodes;
    private readonly int[] codes;
    private readonly int[] byCode;
    private readonly int[][] byDistrict;

    /// <param name="postalCodes">By company, or -1.</param>
    /// <param name="districts">By company: place of its district, or -1.</param>
    /// <param name="count">How many districts there are.</param>
    public PlaceIndex(int[] postalCodes, int[] districts, int count)
    {
        this.postalCodes = postalCodes;
        Everyone = [.. Enumerable.Range(0, postalCodes.Length)];
        byCode = [.. Everyone.Where(company => postalCodes[company] >= 0).OrderBy(company => postalCodes[company])];
        codes = Array.ConvertAll(byCode, company => postalCodes[company]);
        var located = Everyone.Where(company => districts[company] >= 0).ToLookup(company => districts[company]);
        byDistrict = [.. Enumerable.Range(0, count).Select(district => located[district].ToArray())];
    }

    /// <summary>All companies, ascending.</summary>
    public int[] Everyone { get; }

    /// <summary>Companies in one of the ranges; those in one of the districts where they have no code or there is no range.</summary>
    /// <param name="ranges">Postal codes from the first up to, but without, the second.</param>
    /// <param name="districts">Places of districts.</param>
    public IEnumerable<int> Within((int From, int To)[] ranges, IEnumerable<int> districts) => ranges
        .SelectMany(range => byCode[FirstFrom(range.From)..FirstFrom(range.To)])
        .Concat(districts.SelectMany(district => byDistrict[district]).Where(company => ranges.Length == 0 || postalCodes[company] < 0))
        .Distinct();

    /// <summary>The place of the first code that is not smaller.</summary>
    private int FirstFrom(int code)
    {
        var (low, high) = (0, codes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = codes[middle] < code ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
