using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// How many similar firms run a practice. Immutable and safe to share; groups of fewer than <see cref="FewestFirms"/>
/// firms are left out when it is built, so nothing about a single firm can be read from it.
/// </summary>
public sealed class PrevalenceTable
{
    /// <summary>Below this many firms a group says nothing.</summary>
    public const int FewestFirms = 5;

    /// <summary>Shares below this one hardly differ.</summary>
    private const double Rare = 0.01;

    private readonly int[] firms = new int[PeerGroup.Count];
    private readonly int[]?[] running = new int[]?[PeerGroup.Count];
    private double[][] shares = [];
    private float[][] commonness = [];

    private PrevalenceTable(string? catalogueVersion) => CatalogueVersion = catalogueVersion;

    /// <summary>Knows nothing: the table before the first company arrives.</summary>
    public static PrevalenceTable Empty { get; } = new(catalogueVersion: null);

    /// <summary>Version of the catalogue whose practices it counts; null when it is empty.</summary>
    internal string? CatalogueVersion { get; }

    /// <summary>Builds the table from counts.</summary>
    /// <param name="catalogue">The catalogue the practices belong to; counts of unknown practices are left out.</param>
    /// <param name="groups">Number of firms per group; a group named twice is added up.</param>
    /// <param name="counts">Firms per group that run a practice (introduced or lived).</param>
    public static PrevalenceTable From(PracticeCatalogue catalogue, IEnumerable<FirmsInGroup> groups, IEnumerable<RunningInGroup> counts)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(counts);
        var table = new PrevalenceTable(catalogue.Version);
        foreach (var (group, count) in groups)
            table.firms[group.Index] += count;
        foreach (var (practice, group, count) in counts)
            table.Add(catalogue.Practices.IndexOf(practice), catalogue.Practices.Count, group.Index, count);
        table.shares = SmoothedShares.Of(Array.ConvertAll(table.firms, count => count < FewestFirms ? 0 : count), table.running, catalogue.Practices.Count);
        table.commonness = Array.ConvertAll(table.shares, ofGroup => Array.ConvertAll(ofGroup, Commonness));
        return table;
    }

    private static float Commonness(double share) => (float)(Math.Log(1 + (share / Rare)) / Math.Log(1 + (1 / Rare)));

    private void Add(int practice, int practices, int group, int count)
    {
        if (practice < 0 || firms[group] < FewestFirms)
            return;
        var counts = running[group] ??= new int[practices];
        counts[practice] = Math.Min(counts[practice] + count, firms[group]);
    }

    /// <summary>Firms in the group, or 0 when they are too few to say anything.</summary>
    public int FirmsIn(PeerGroup group) => firms[group.Index] >= FewestFirms ? firms[group.Index] : 0;

    /// <summary>
    /// <see cref="SharesIn"/> on a scale of proportions: 0 for what nobody runs, 1 for what all do; empty when nothing may be
    /// said.
    /// </summary>
    internal ReadOnlySpan<float> CommonnessIn(PeerGroup group) => commonness.Length == 0 ? [] : commonness[group.Index];

    /// <summary>Firms of the group that run each practice, in the order of the catalogue; empty when nothing may be said.</summary>
    internal ReadOnlySpan<int> RunningIn(PeerGroup group) => running[group.Index];

    /// <summary>
    /// Share of the group's firms that run each practice, in the order of the catalogue, drawn towards firms of that size
    /// and those towards all; empty when too few firms are known at all.
    /// </summary>
    internal ReadOnlySpan<double> SharesIn(PeerGroup group) => shares.Length == 0 ? [] : shares[group.Index];
}

/// <param name="Group">Size class and shift band.</param>
/// <param name="Firms">How many firms there are, at least 0.</param>
public readonly record struct FirmsInGroup(PeerGroup Group, int Firms);

/// <param name="Practice">Id of the practice.</param>
/// <param name="Group">Size class and shift band.</param>
/// <param name="Firms">How many firms of the group run it, at least 0.</param>
public readonly record struct RunningInGroup(string Practice, PeerGroup Group, int Firms);
