using System.Globalization;
using System.Numerics;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>One way in which a company would fill a gap, or be whom the alliance looks for.</summary>
/// <param name="Code">Code of the gain.</param>
/// <param name="Share">How much of what could be filled it fills on its own, above 0 and below 1.</param>
/// <param name="Topic">Place of the topic, or -1.</param>
internal readonly record struct GapShare(string Code, double Share, int Topic = -1);

/// <summary>
/// In which ways a company would fill the gaps of an alliance. Of sector, size and topic crossed, only the widest gap
/// counts: who is the first of a sector is also the first of it in that size, but that is one piece of news.
/// </summary>
/// <remarks>What a company would fill follows from its sector, size, district and topics, so it is worked out once for each of these. For one thread.</remarks>
internal sealed class GapShares
{
    /// <summary>Companies known at which a gap weighs three quarters of what a very large one does.</summary>
    private const double Half = 5;

    private readonly CompanyTable table;
    private readonly Presence presence;
    private readonly GapShare[][] byKind;
    private readonly GapShare[]?[] byDistrict;
    private readonly GapShare[][] byTopic;
    private readonly GapShare[][] byCell;
    private readonly double[] openByKind;
    private readonly Wanted wanted;
    private readonly double[] openByTopic;
    private readonly double[] openByCell;

    public GapShares(CompanyTable table, Presence presence, Wanted wanted)
    {
        (this.table, this.presence, this.wanted) = (table, presence, wanted);
        var (sectors, sizes, topics) = (presence.Known.Sectors.Length, presence.Known.Sizes.Length, presence.Known.Topics.Length);
        byKind = [.. from sector in Enumerable.Range(-1, sectors + 1) from size in Enumerable.Range(0, sizes) select OfKind(sector, size, wanted).ToArray()];
        byDistrict = new GapShare[presence.Known.Districts.Length][];
        byTopic = [.. Enumerable.Range(0, topics).Select(topic => OfTopic(topic, wanted).ToArray())];
        byCell =
        [
            .. from sector in Enumerable.Range(-1, sectors + 1) from size in Enumerable.Range(0, sizes) from topic in Enumerable.Range(0, topics)
               select OfCell(sector, size, topic).ToArray(),
        ];
        (openByKind, openByTopic, openByCell) = (Array.ConvertAll(byKind, OpenAfter), Array.ConvertAll(byTopic, OpenAfter), Array.ConvertAll(byCell, OpenAfter));
    }

    /// <summary>What a company would leave open of all that could be filled: 1 when it fills nothing.</summary>
    public double OpenAfter(int company)
    {
        var kind = KindOf(company);
        var open = openByKind[kind];
        if (table.Districts[company] is >= 0 and var district)
            open *= OpenAfter(OfDistrict(district));
        for (var rest = table.Topics[company]; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            open *= openByTopic[topic] * openByCell[CellOf(kind, topic)];
        }

        return open;
    }

    public IEnumerable<GapShare> Of(int company)
    {
        var kind = KindOf(company);
        IEnumerable<GapShare> shares = byKind[kind];
        if (table.Districts[company] is >= 0 and var district)
            shares = shares.Concat(OfDistrict(district));
        for (var rest = table.Topics[company]; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            shares = shares.Concat(byTopic[topic]).Concat(byCell[CellOf(kind, topic)]);
        }

        return shares;
    }

    public Gain ToGain(int company, GapShare share, double value)
    {
        var topic = share.Topic < 0 ? null : table.Catalogue.Topics[share.Topic].Id;
        return share.Code switch
        {
            GainCodes.FirstOfSector => Of([GainInputs.Sector, GainInputs.AllianceMembers], Names.Sector(table, company)),
            GainCodes.FirstOfSectorAndSize => Of(
                [GainInputs.Sector, GainInputs.Headcount, GainInputs.AllianceMembers],
                Names.Sector(table, company),
                Names.Size(table, company)),
            GainCodes.FillsCell => Of(
                [GainInputs.Sector, GainInputs.Headcount, GainInputs.Topics, GainInputs.AllianceMembers],
                Names.Sector(table, company),
                Names.Size(table, company),
                topic!,
                KnownInCell(company, share.Topic).ToString(CultureInfo.InvariantCulture)),
            GainCodes.FirstOfSize => Of([GainInputs.Headcount, GainInputs.AllianceMembers], Names.Size(table, company)),
            GainCodes.FirstOfDistrict => Of([GainInputs.District, GainInputs.AllianceMembers], District(company)),
            GainCodes.FirstOfTopic => Of([GainInputs.Topics, GainInputs.AllianceMembers], topic!),
            GainCodes.WantedSector => Of([GainInputs.Sector, GainInputs.AllianceWanted], Names.Sector(table, company)),
            GainCodes.WantedSize => Of([GainInputs.Headcount, GainInputs.AllianceWanted], Names.Size(table, company)),
            GainCodes.WantedDistrict => Of([GainInputs.District, GainInputs.AllianceWanted], District(company)),
            _ => Of([GainInputs.Topics, GainInputs.AllianceWanted], topic!),
        };

        Gain Of(string[] inputs, params string[] arguments) => new(share.Code, value, inputs, arguments);
    }

    /// <summary>Firms without a sector come first.</summary>
    private int KindOf(int company) => ((table.Sectors[company] + 1) * presence.Known.Sizes.Length) + table.Sizes[company];

    private int CellOf(int kind, int topic) => (kind * presence.Known.Topics.Length) + topic;

    private static double OpenAfter(GapShare[] shares) => shares.Aggregate(1.0, (open, share) => open * (1 - share.Share));

    private IEnumerable<GapShare> OfKind(int sector, int size, Wanted wanted)
    {
        if (sector >= 0 && presence.Members.Sectors[sector] == 0)
            yield return Missing(GainCodes.FirstOfSector, 0.6, presence.Told.Sector(sector));
        else if (sector >= 0 && presence.Members.Pair(sector, size) == 0)
            yield return Missing(GainCodes.FirstOfSectorAndSize, 0.4, presence.Told.Pair(sector, size) ?? 0);
        if (sector >= 0 && wanted.Sectors[sector])
            yield return new GapShare(GainCodes.WantedSector, 0.5);
        if (presence.Members.Sizes[size] == 0)
            yield return Missing(GainCodes.FirstOfSize, 0.3, presence.Told.Size(size));
        if (wanted.Sizes[size])
            yield return new GapShare(GainCodes.WantedSize, 0.3);
    }

    private IEnumerable<GapShare> OfCell(int sector, int size, int topic)
    {
        if (sector >= 0 && presence.Members.Pair(sector, size) > 0 && presence.Members.Cell(sector, size, topic) == 0
            && presence.ToldTopics.OfCell(sector, size, topic) && presence.Known.Cell(sector, size, topic) is >= SmallFigures.Fewest and var known)
            yield return Missing(GainCodes.FillsCell, 0.3, known, topic);
    }

    /// <summary>Of a whole country there are thousands, and an alliance meets few of them.</summary>
    private GapShare[] OfDistrict(int district) => byDistrict[district] ??= [.. FillsDistrict(district)];

    private IEnumerable<GapShare> FillsDistrict(int district)
    {
        if (presence.Members.Districts[district] == 0)
            yield return Missing(GainCodes.FirstOfDistrict, 0.3, presence.Known.Districts[district]);
        if (wanted.Districts[district])
            yield return new GapShare(GainCodes.WantedDistrict, 0.35);
    }

    private IEnumerable<GapShare> OfTopic(int topic, Wanted wanted)
    {
        if (presence.Members.Total > 0 && presence.ToldTopics.OfAll && presence.Members.Topics[topic] == 0
            && presence.Known.Topics[topic] >= SmallFigures.Fewest)
            yield return Missing(GainCodes.FirstOfTopic, 0.3, presence.Told.Topic(topic), topic);
        if (wanted.HasTopic(topic))
            yield return new GapShare(GainCodes.WantedTopic, 0.4, topic);
    }

    /// <summary>A gap weighs more the more companies stand behind it; below five it makes no difference how few.</summary>
    private static GapShare Missing(string code, double most, int known, int topic = -1)
    {
        var behind = Math.Max(known, SmallFigures.Fewest);
        return new GapShare(code, most * (1 + (behind / (behind + Half))) / 2, topic);
    }

    private int KnownInCell(int company, int topic) => presence.Known.Cell(table.Sectors[company], table.Sizes[company], topic);

    private string District(int company) => table.DistrictNames[table.Districts[company]];
}
