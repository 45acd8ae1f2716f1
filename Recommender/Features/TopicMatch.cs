using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// Whether the practice is meant for the situations in question. What is meant for one situation matches it better than
/// what is meant for many or does little for it; what is meant for everyone matches weakly, and so does what is meant for
/// a situation that most of these people share. Matches combine, so each of them counts.
/// </summary>
internal readonly struct TopicMatch(PracticeTable table) : IFeature
{
    private const double ByTopic = 0.75;
    private const double ByLeadOfPersona = 0.6;
    private const double ByOtherOfPersona = 0.25;
    private const double ByNear = 0.42;

    /// <summary>By size class: where few work, a rule for all is the natural form; large firms have programmes for groups.</summary>
    private static readonly double[] ByEveryone = [0.45, 0.3, 0.22, 0.2];

    private readonly FixedReasons said = new(table);

    public string Name => "topic-match";

    public double Lowest => 0;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.Subject;

    public double Of(Inquiry inquiry, int practice)
    {
        var topics = table.Topics[practice];
        var value = 0.0;
        if ((topics & inquiry.Subjects) != 0)
        {
            value = Combine(practice, ByTopic, topics & inquiry.Topics, value);
            value = Combine(practice, ByLeadOfPersona, topics & inquiry.Persona.Lead, value);
            value = Combine(practice, ByOtherOfPersona, topics & inquiry.Persona.Others, value);
        }
        else if ((topics & inquiry.Subject.Near) != 0)
        {
            value = Combine(practice, ByNear, topics & inquiry.Subject.Near, value);
        }

        return (topics & table.Everyone) == 0 ? value : Everyone(inquiry, value);
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var topics = table.Topics[practice];
        var byTopic = topics & inquiry.Topics;
        if (byTopic != 0)
            Explain(practice, byTopic, weight * ByTopic, said.TopicMatch, reasons);
        ExplainPersona(practice, topics & ~byTopic, inquiry.Persona, weight, reasons);
        if ((topics & (inquiry.Subjects | table.Everyone)) == 0 && (topics & inquiry.Subject.Near) != 0)
            reasons.Add(weight * Of(inquiry, practice), said.TopicNear[TopicNearTo(topics, inquiry)]);
        if ((topics & inquiry.Subjects) == 0 && (topics & table.Everyone) != 0 && inquiry.HasSubject)
            reasons.Add(weight * Everyone(inquiry, 0), FixedReasons.TopicEveryone(SourceOf(inquiry)));
    }

    /// <summary>The first of the named topics that brings the practice near.</summary>
    private int TopicNearTo(ulong topics, Inquiry inquiry)
    {
        var named = inquiry.Topics;
        while ((table.NearTopics[BitOperations.TrailingZeroCount(named)] & topics) == 0)
            named &= named - 1;
        return BitOperations.TrailingZeroCount(named);
    }

    /// <summary>Names the topic that the practice is most for.</summary>
    private void Explain(int practice, ulong topics, double weight, Reason[] byTopic, ReasonCollector reasons)
    {
        var topic = BitOperations.TrailingZeroCount(topics);
        for (var rest = topics & (topics - 1); rest != 0; rest &= rest - 1)
            if (BitOperations.TrailingZeroCount(rest) is var other && table.TopicShares.Of(practice, other) > table.TopicShares.Of(practice, topic))
                topic = other;
        reasons.Add(weight * table.TopicShares.Of(practice, topic), byTopic[topic]);
    }

    private void ExplainPersona(int practice, ulong topics, PersonaTopics persona, double weight, ReasonCollector reasons)
    {
        var lead = topics & persona.Lead;
        var match = lead != 0 ? lead : topics & persona.Others;
        if (match != 0)
            Explain(practice, match, weight * (lead != 0 ? ByLeadOfPersona : ByOtherOfPersona), said.TopicOfPersona, reasons);
    }

    private double Combine(int practice, double share, ulong topics, double value)
    {
        for (; topics != 0; topics &= topics - 1)
            value = NeedStrength.Combine(value, share * table.TopicShares.Of(practice, BitOperations.TrailingZeroCount(topics)));
        return value;
    }

    private static double Everyone(Inquiry inquiry, double value)
    {
        var share = ByEveryone[inquiry.Size];
        if (inquiry.Topics != 0)
            value = NeedStrength.Combine(value, share);
        return inquiry.Persona.All == 0 ? value : NeedStrength.Combine(value, share);
    }

    private static NeedSource SourceOf(Inquiry inquiry) =>
        (inquiry.Topics == 0 ? NeedSource.None : NeedSource.Topics)
        | (inquiry.Persona.All == 0 ? NeedSource.None : NeedSource.Persona);
}
