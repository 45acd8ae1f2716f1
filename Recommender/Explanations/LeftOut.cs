using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// The same list without what a reason rests on, to see whether a practice stands where it does because of that. Lives
/// for one request; what several reasons rest on is tried out once.
/// </summary>
/// <param name="table">The practices.</param>
/// <param name="reader">Reads the other inquiries.</param>
/// <param name="chain">Who scores.</param>
/// <param name="inquiry">What was asked.</param>
/// <param name="practices">Eligible practices.</param>
internal readonly ref struct LeftOut(PracticeTable table, InquiryReader reader, RecommenderChain chain, Inquiry inquiry, ReadOnlySpan<int> practices)
{
    private readonly ReadOnlySpan<int> practices = practices;
    private readonly List<(Part Part, OtherList List)> tried = [];

    /// <summary>Null where nothing is tried out: for the head count, which nobody can leave out, and for the weightiest measure.</summary>
    /// <param name="reason">What speaks for a practice.</param>
    /// <param name="weightiest">Whether nothing speaks more for it.</param>
    public OtherList? For(Reason reason, bool weightiest) => reason.Code switch
    {
        ReasonCodes.NeedMet => OfNeed(table.Catalogue.Needs.IndexOf(reason.Arguments[0])),
        ReasonCodes.TopicMatch or ReasonCodes.TopicNear or ReasonCodes.AlikeByTopic => Without(Part.OfSubject(1ul << table.Catalogue.Topics.IndexOf(reason.Arguments[0]), persona: false)),
        ReasonCodes.TopicOfPersona => Without(Part.OfSubject(0, persona: true)),
        ReasonCodes.TopicEveryone => Without(Part.OfSubject(inquiry.Topics, inquiry.Persona.All != 0)),
        ReasonCodes.PeersCommon => Without(Part.Of(reason.Code)),
        // Equations of their own for each measure cost more than all else, and the weightiest holds in 99 of 100 cases.
        ReasonCodes.HistoryAlike => weightiest ? null : Without(Part.Of(reason.Code, reason.Arguments[0])),
        _ => reason.Inputs[0] == Inputs.Headcount[0] ? null : Without(Part.Of(reason.Inputs[0])),
    };

    private OtherList OfNeed(int need)
    {
        var topics = 0ul;
        for (var open = inquiry.Topics; open != 0; open &= open - 1)
            if (Array.Exists(table.TopicNeeds[BitOperations.TrailingZeroCount(open)], own => own.Need == need))
                topics |= open & (~open + 1);
        return Without(Part.OfSubject(topics, (inquiry.Sources[need] & NeedSource.Persona) != 0));
    }

    private OtherList Without(Part part)
    {
        foreach (var (known, knownList) in tried)
            if (known == part)
                return knownList;
        var (other, differs) = Read(part);
        var list = new OtherList(chain, inquiry, other, differs, practices);
        tried.Add((part, list));
        return list;
    }

    private (Inquiry Other, RestsOn Differs) Read(Part part)
    {
        var query = inquiry.Query;
        return part.Cause switch
        {
            null => (reader.AskAbout(inquiry, query with { Topics = TopicsBut(part.Topics), Persona = part.Persona ? null : query.Persona }), RestsOn.Subject),
            ReasonCodes.PeersCommon => (inquiry with { Prevalence = PrevalenceTable.Empty }, RestsOn.Prevalence),
            ReasonCodes.HistoryAlike => (reader.Read(WithoutMeasure(query, part.Measure), inquiry.Prevalence), RestsOn.Neither),
            _ when part.Cause == Inputs.MobileShare[0] => (reader.AskOtherwise(inquiry, query with { MobileShare = null }), RestsOn.MobileShare),
            _ when part.Cause == Inputs.Sector[0] => (reader.AskOtherwise(inquiry, query with { Sector = null }), RestsOn.Sector),
            _ when part.Cause == Inputs.Region[0] => (reader.AskOtherwise(inquiry, query with { Region = null }), RestsOn.Region),
            _ when part.Cause == Inputs.ShiftShare[0] => (reader.AskOtherwise(inquiry, query with { ShiftShare = 0 }), RestsOn.ShiftShare),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Nothing says how to leave that out."),
        };
    }

    private string[] TopicsBut(ulong left)
    {
        var topics = new List<string>(inquiry.Query.Topics.Count);
        foreach (var id in inquiry.Query.Topics)
            if (table.Catalogue.Topics.IndexOf(id) is >= 0 and var topic && (left & (1ul << topic)) == 0)
                topics.Add(id);
        return [.. topics];
    }

    private static RecommendationQuery WithoutMeasure(RecommendationQuery query, string measure) => query with
    {
        Signals = [.. query.Signals.Where(signal => signal.Practice != measure)],
        Taken = [.. query.Taken.Where(practice => practice != measure)],
        Running = [.. query.Running.Where(practice => practice != measure)],
    };

    /// <param name="Cause">What is left out: an input, or null for parts of the subject.</param>
    /// <param name="Measure">The measure, where it is one, or nothing.</param>
    /// <param name="Topics">Topics, one bit each.</param>
    /// <param name="Persona">Whether the persona is.</param>
    private readonly record struct Part(string? Cause, string Measure, ulong Topics, bool Persona)
    {
        public static Part Of(string cause, string measure = "") => new(cause, measure, 0, false);

        public static Part OfSubject(ulong topics, bool persona) => new(null, "", topics, persona);
    }
}
