using System.Globalization;
using System.Numerics;
using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// What distinguishes firms, coarse enough that many share each trait: size class, shift band, place of work, sector and
/// topics. The first trait is one that all firms have.
/// </summary>
internal sealed class TraitTable
{
    private const int Sizes = 4;
    private const int Shifts = 3;
    private const int Places = 3;

    private const int FirstSize = 1;
    private const int FirstShift = FirstSize + Sizes;
    private const int FirstPlace = FirstShift + Shifts;
    private const int FirstSector = FirstPlace + Places;

    /// <summary>Shares of people who could work elsewhere between which a firm counts as mixed.</summary>
    private const double LittleMobile = 0.2, MostMobile = 0.6;

    private readonly int firstTopic;

    public TraitTable(PracticeCatalogue catalogue)
    {
        firstTopic = FirstSector + catalogue.Sectors.Count;
        Ids =
        [
            "all",
            .. Numbered("size", Sizes), .. Numbered("shift", Shifts), .. Numbered("place", Places),
            .. catalogue.Sectors.Select(sector => "sector:" + sector.Id), .. catalogue.Topics.Select(topic => "topic:" + topic.Id),
        ];
        Kinds = Array.ConvertAll(Ids, KindOf);
    }

    /// <summary>Stable: model files name traits by these.</summary>
    public string[] Ids { get; }

    public TraitKind[] Kinds { get; }

    public int Count => Ids.Length;

    /// <summary>Traits of a firm, ascending.</summary>
    /// <param name="size">Size class as a place: micro is 0.</param>
    /// <param name="shiftShare">0 to 1.</param>
    /// <param name="mobileShare">0 to 1, or null when unknown.</param>
    /// <param name="sector">Place in the catalogue, or -1.</param>
    /// <param name="topics">One bit per topic.</param>
    public int[] Of(int size, double shiftShare, double? mobileShare, int sector, ulong topics)
    {
        var traits = new int[3 + (mobileShare is null ? 0 : 1) + (sector < 0 ? 0 : 1) + BitOperations.PopCount(topics)];
        (traits[0], traits[1], traits[2]) = (0, FirstSize + size, FirstShift + (int)ShiftBands.Of(shiftShare));
        var next = 3;
        if (mobileShare is { } mobile)
            traits[next++] = FirstPlace + (mobile < LittleMobile ? 0 : mobile < MostMobile ? 1 : 2);
        if (sector >= 0)
            traits[next++] = FirstSector + sector;
        for (; topics != 0; topics &= topics - 1)
            traits[next++] = firstTopic + BitOperations.TrailingZeroCount(topics);
        return traits;
    }

    /// <summary>Id of the catalogue entry that a sector or topic trait stands for.</summary>
    public string EntryOf(int trait) => Ids[trait][(Ids[trait].IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<string> Numbered(string kind, int count) =>
        Enumerable.Range(0, count).Select(number => kind + ":" + number.ToString(CultureInfo.InvariantCulture));

    private static TraitKind KindOf(string id) => id.Split(':')[0] switch
    {
        "size" => TraitKind.Size,
        "shift" => TraitKind.Shift,
        "place" => TraitKind.Place,
        "sector" => TraitKind.Sector,
        "topic" => TraitKind.Topic,
        _ => TraitKind.All,
    };
}

/// <summary>Which answer of a firm a trait comes from.</summary>
internal enum TraitKind
{
    All = 0,
    Size = 1,
    Shift = 2,
    Place = 3,
    Sector = 4,
    Topic = 5,
}
