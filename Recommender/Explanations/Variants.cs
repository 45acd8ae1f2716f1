using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>The same inquiry with one answer changed, to see what an answer does. Lives for one request.</summary>
internal sealed class Variants(InquiryReader reader, Inquiry inquiry)
{
    private readonly Dictionary<string, Inquiry> byTopic = new(StringComparer.Ordinal);
    private Inquiry? withoutPersona;

    public Inquiry WithoutPersona => withoutPersona ??= Read(inquiry.Query with { Persona = null });

    /// <summary>Leaves the topic out when it is there, adds it otherwise.</summary>
    public Inquiry Toggle(string topic)
    {
        if (byTopic.TryGetValue(topic, out var known))
            return known;
        var topics = inquiry.Query.Topics;
        var toggled = Read(inquiry.Query with
        {
            Topics = topics.Contains(topic) ? [.. topics.Where(other => other != topic)] : [.. topics, topic],
        });
        return byTopic[topic] = toggled;
    }

    private Inquiry Read(RecommendationQuery query) => reader.Read(query, inquiry.Prevalence);
}
