using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// Whether the practice is meant for the situations in question. What is meant for one situation matches it better than
/// what is meant for many, and what is meant for everyone matches weakly. Matches combine, so each of them counts.
/// </summary>
internal readonly struct TopicMatch(PracticeTable table) : IFeature
{
    private const double ByTopic = 0.75;
    private const double ByLeadOfPersona = 0.6;
    private const double ByOtherOfPersona = 0.25;

    /// <summary>By size class: where few work, a rule for all is the natural form; large firms have programmes for groups.</summary>
    private static readonly double[] ByEveryone = [0.45, 0.3, 0.22, 0.2];

    public string Name => "topic-match";

    public double Lowest => 0;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice)
    {
        var topics = table.Topics[practice];
        var value = 0.0;
        if ((topics & inquiry.Subjects) != 0)
        {
            var focus = table.TopicFocus[practice];
            value = Times(ByTopic * focus, topics & inquiry.Topics, value);
            value = Times(ByLeadOfPersona * focus, topics & inquiry.Persona.Lead, value);
            value = Times(ByOtherOfPersona * focus, topics & inquiry.Persona.Others, value);
        }

        return (topics & table.Everyone) == 0 ? value : Everyone(inquiry, value);
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var topics = table.Topics[practice];
        var byTopic = topics & inquiry.Topics;
        var focus = table.TopicFocus[practice];
        if (byTopic != 0)
            reasons.Add(weight * ByTopic * focus, FixedReasons.TopicMatch(table.TopicArguments[BitOperations.TrailingZeroCount(byTopic)]));
        ExplainPersona(topics & ~byTopic, inquiry.Persona, weight * focus, reasons);
        if ((topics & inquiry.Subjects) == 0 && (topics & table.Everyone) != 0 && inquiry.HasSubject)
            reasons.Add(weight * Everyone(inquiry, 0), FixedReasons.TopicEveryone(SourceOf(inquiry)));
    }

    private void ExplainPersona(ulong topics, PersonaTopics persona, double weight, ReasonCollector reasons)
    {
        var lead = topics & persona.Lead;
        var match = lead != 0 ? lead : topics & persona.Others;
        if (match == 0)
            return;
        var argument = table.TopicArguments[BitOperations.TrailingZeroCount(match)];
        reasons.Add(weight * (lead != 0 ? ByLeadOfPersona : ByOtherOfPersona), FixedReasons.TopicOfPersona(argument));
    }

    private static double Times(double share, ulong topics, double value)
    {
        for (; topics != 0; topics &= topics - 1)
            value = NeedStrength.Combine(value, share);
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
