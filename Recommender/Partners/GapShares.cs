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
internal sealed class GapShares(CompanyTable table, Presence presence, Wanted wanted)
{
    /// <summary>Companies known at which a gap weighs three quarters of what a very large one does.</summary>
    private const double Half = 5;

    public void Collect(int company, List<GapShare> shares)
    {
        shares.Clear();
        CollectSector(company, shares);
        CollectSize(company, shares);
        CollectDistrict(company, shares);
        for (var rest = table.Topics[company]; rest != 0; rest &= rest - 1)
            CollectTopic(BitOperations.TrailingZeroCount(rest), shares);
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

    private void CollectSector(int company, List<GapShare> shares)
    {
        var (sector, size) = (table.Sectors[company], table.Sizes[company]);
        if (sector < 0)
            return;
        if (presence.Members.Sectors[sector] == 0)
            shares.Add(Missing(GainCodes.FirstOfSector, 0.6, presence.Known.Sectors[sector]));
        else if (presence.Members.Pair(sector, size) == 0)
            shares.Add(Missing(GainCodes.FirstOfSectorAndSize, 0.4, presence.Known.Pair(sector, size)));
        else
            CollectCells(company, shares);
        if (wanted.Sectors[sector])
            shares.Add(new GapShare(GainCodes.WantedSector, 0.5));
    }

    private void CollectCells(int company, List<GapShare> shares)
    {
        for (var rest = table.Topics[company]; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            if (KnownInCell(company, topic) >= SmallFigures.Fewest
                && presence.Members.Cell(table.Sectors[company], table.Sizes[company], topic) == 0)
                shares.Add(Missing(GainCodes.FillsCell, 0.3, KnownInCell(company, topic), topic));
        }
    }

    private void CollectSize(int company, List<GapShare> shares)
    {
        var size = table.Sizes[company];
        if (presence.Members.Sizes[size] == 0)
            shares.Add(Missing(GainCodes.FirstOfSize, 0.3, presence.Known.Sizes[size]));
        if (wanted.Sizes[size])
            shares.Add(new GapShare(GainCodes.WantedSize, 0.3));
    }

    private void CollectDistrict(int company, List<GapShare> shares)
    {
        if (table.Districts[company] is not (>= 0 and var district))
            return;
        if (presence.Members.Districts[district] == 0)
            shares.Add(Missing(GainCodes.FirstOfDistrict, 0.3, presence.Known.Districts[district]));
        if (wanted.Districts[district])
            shares.Add(new GapShare(GainCodes.WantedDistrict, 0.35));
    }

    private void CollectTopic(int topic, List<GapShare> shares)
    {
        if (presence.Members.Topics[topic] == 0 && presence.Known.Topics[topic] >= SmallFigures.Fewest)
            shares.Add(Missing(GainCodes.FirstOfTopic, 0.3, presence.Known.Topics[topic], topic));
        if (wanted.HasTopic(topic))
            shares.Add(new GapShare(GainCodes.WantedTopic, 0.4, topic));
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
