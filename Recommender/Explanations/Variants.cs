using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>The same inquiry with one answer changed, to see what an answer does. Lives for one request.</summary>
internal sealed class Variants(InquiryReader reader, Inquiry inquiry)
{
    private readonly Dictionary<string, Inquiry> byTopic = new(StringComparer.Ordinal);
    private Inquiry? withoutPersona;
    private Inquiry? beside;

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

    /// <summary>With one more practice running. Valid until the next call: tried many times per request, it reuses its memory.</summary>
    public Inquiry Beside(NeedStrength[] running)
    {
        beside ??= inquiry with { Covered = new double[inquiry.Covered.Length] };
        inquiry.Covered.CopyTo(beside.Covered, 0);
        foreach (var (need, share) in running)
            beside.Covered[need] = NeedStrength.Combine(beside.Covered[need], share);
        return beside;
    }

    private Inquiry Read(RecommendationQuery query) => reader.AskAbout(inquiry, query);
}
