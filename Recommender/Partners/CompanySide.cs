using System.Globalization;
using System.Numerics;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>What a company would gain: help with open needs, firms like it to talk to, offers on its topics; a say where nothing runs yet.</summary>
/// <remarks>What is learned of its interests moves the first of these, and only where an offer meets an open need.</remarks>
internal sealed class CompanySide(CompanyTable table, Tally members, OfferTable offers, OfferStrengths strengths, Beginning beginning)
{
    private const double NeedsWeight = 0.5;
    private const double PeersWeight = 0.25;
    private const double TopicsWeight = 0.25;

    /// <summary>Part of the needs met at which the first part reaches more than half of what it can.</summary>
    private const double HalfMet = 0.2;

    /// <summary>Needs that everyone has say less than needs that a firm has named.</summary>
    private const double General = 0.5;

    /// <summary>A firm sees at most so many of its needs named.</summary>
    private const int MostNeeds = 3;

    private readonly PeerCounts peers = new(table, members);

    public double Of(int company) => (NeedsWeight * Needs(company)) + (PeersWeight * Peers(company)) + (TopicsWeight * Topics(company)) + beginning.Of(company);

    /// <summary>No less than <see cref="Of"/>, known without asking what was learned of the company.</summary>
    public double AtMost(int company) =>
        (NeedsWeight * Needs(company, strengths.AtMost(company))) + (PeersWeight * Peers(company)) + (TopicsWeight * Topics(company)) + beginning.Of(company);

    public Side Explain(int company)
    {
        var gains = new List<Gain>();
        ExplainNeeds(company, gains);
        ExplainInterest(company, gains);
        ExplainPeers(company, gains);
        ExplainTopics(company, gains);
        gains.AddRange(beginning.Explain(company));
        Contribution[] learned = strengths.AreLearned ? [new("interest", NeedsWeight * (Needs(company) - NeedsByContent(company)))] : [];
        Contribution[] begins = beginning.Counts ? [new("beginning", beginning.Of(company))] : [];
        Contribution[] contributions =
        [
            new("open-needs", NeedsWeight * NeedsByContent(company)),
            .. learned,
            new("peers", PeersWeight * Peers(company)),
            new("topics", TopicsWeight * Topics(company)),
            .. begins,
        ];
        return new Side(Of(company), contributions, [.. gains.OrderByDescending(gain => gain.Value)]);
    }

    /// <summary>How much the offers do about what is open, 0 to 1.</summary>
    public double Needs(int company) => Needs(company, strengths.Of(company));

    private double NeedsByContent(int company) => Needs(company, offers.Strengths);

    private double Needs(int company, float[] strengths)
    {
        var met = Met(company, strengths);
        return met * (1 + HalfMet) / (met + HalfMet) * (table.Topics[company] == 0 ? General : 1);
    }

    /// <summary>How many members are like it, 0 to 1.</summary>
    public double Peers(int company) => peers.Of(company).Value;

    /// <summary>The part of its topics for which there is an offer, 0 to 1.</summary>
    public double Topics(int company)
    {
        var topics = table.Topics[company];
        return topics == 0 ? 0 : (double)BitOperations.PopCount(topics & offers.Topics) / BitOperations.PopCount(topics);
    }

    /// <summary>Needs that the offers help with, the most helped first.</summary>
    public IEnumerable<int> NeedsMet(int company) => offers.Helped
        .Where(need => MetOf(company, need) > 0)
        .OrderByDescending(need => MetOf(company, need));

    public Gain GainOfNeed(int company, int need)
    {
        var named = table.Topics[company] != 0;
        return new Gain(
            named ? GainCodes.NeedMet : GainCodes.GeneralNeedMet,
            NeedsWeight * Math.Min(Needs(company), NeedsByContent(company)) * MetOf(company, need) / Met(company, strengths.Of(company)),
            named ? [GainInputs.Topics, GainInputs.Measures, GainInputs.AllianceOffers] : [GainInputs.Measures, GainInputs.AllianceOffers],
            [table.Catalogue.Needs[need].Id, table.Catalogue.Practices[strengths.ForNeed(company, need)].Id]);
    }

    public Gain? GainOfPeers(int company)
    {
        var (level, count, value) = peers.Of(company);
        if (level == PeerLevel.None)
            return null;
        var number = count.ToString(CultureInfo.InvariantCulture);
        var (code, inputs, arguments) = level switch
        {
            PeerLevel.SectorAndSize => (
                GainCodes.PeersOfSectorAndSize,
                new[] { GainInputs.Sector, GainInputs.Headcount },
                new[] { number, Names.Sector(table, company), Names.Size(table, company) }),
            PeerLevel.Sector => (GainCodes.PeersOfSector, [GainInputs.Sector], [number, Names.Sector(table, company)]),
            _ => (GainCodes.PeersOfSize, [GainInputs.Headcount], [number, Names.Size(table, company)]),
        };
        return new Gain(code, PeersWeight * value, [.. inputs, GainInputs.AllianceMembers], arguments);
    }

    private void ExplainNeeds(int company, List<Gain> gains)
    {
        foreach (var need in NeedsMet(company).Take(MostNeeds))
            gains.Add(GainOfNeed(company, need));
    }

    /// <summary>What is learned adds something: named with the offer that would lose most without it.</summary>
    private void ExplainInterest(int company, List<Gain> gains)
    {
        var added = NeedsWeight * (Needs(company) - NeedsByContent(company));
        if (!(added > 0))
            return;
        var (best, most) = (-1, 0.0);
        for (var helping = 0; helping < offers.Helping.Length; helping++)
            if (strengths.IsExpected(company, helping)
                && NeedsWeight * (Needs(company) - Needs(company, strengths.WithoutInterestIn(helping, company))) is var lost && lost > most)
                (best, most) = (offers.Helping[helping], lost);
        if (best >= 0)
            gains.Add(GainOfInterest(best, Math.Min(added, most)));
    }

    private Gain GainOfInterest(int offer, double value) =>
        new(GainCodes.Interest, value, [GainInputs.Measures, GainInputs.AllianceOffers], [table.Catalogue.Practices[offer].Id]);

    private void ExplainPeers(int company, List<Gain> gains)
    {
        if (GainOfPeers(company) is { } gain)
            gains.Add(gain);
    }

    private void ExplainTopics(int company, List<Gain> gains)
    {
        var shared = table.Topics[company] & offers.Topics;
        var each = TopicsWeight * Topics(company) / BitOperations.PopCount(shared);
        for (var rest = shared; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            gains.Add(new Gain(
                GainCodes.TopicShared,
                each,
                [GainInputs.Topics, GainInputs.AllianceOffers],
                [table.Catalogue.Topics[topic].Id, table.Catalogue.Practices[offers.ForTopic(topic)].Id]));
        }
    }

    private double Met(int company, float[] strengths)
    {
        var open = table.OpenNeedsOf(company);
        var met = 0.0;
        foreach (var need in offers.Helped)
            met += (double)open[need] * strengths[need];
        return met;
    }

    private double MetOf(int company, int need) => (double)table.OpenNeedsOf(company)[need] * strengths.Of(company)[need];
}
