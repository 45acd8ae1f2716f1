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
internal sealed class LeftOut(PracticeTable table, InquiryReader reader, RecommenderChain chain, Inquiry inquiry)
{
    private readonly List<OtherList> tried = [];

    /// <summary>Null where nothing is tried out: for the head count, which nobody can leave out, and for the weightiest measure.</summary>
    /// <param name="reason">What speaks for a practice.</param>
    /// <param name="weightiest">Whether nothing speaks more for it.</param>
    public OtherList? For(Reason reason, bool weightiest) => reason.Code switch
    {
        ReasonCodes.NeedMet => OfNeed(table.Catalogue.Needs.IndexOf(reason.Arguments[0])),
        ReasonCodes.TopicMatch or ReasonCodes.TopicNear or ReasonCodes.AlikeByTopic => WithoutSubject(1ul << table.Catalogue.Topics.IndexOf(reason.Arguments[0]), persona: false),
        ReasonCodes.TopicOfPersona => WithoutSubject(0, persona: true),
        ReasonCodes.TopicEveryone => WithoutSubject(inquiry.Topics, inquiry.Persona.All != 0),
        ReasonCodes.PeersCommon => Without(reason.Code, ""),
        // Equations of their own for each measure cost more than all else, and the weightiest holds in 99 of 100 cases.
        ReasonCodes.HistoryAlike => weightiest ? null : Without(reason.Code, reason.Arguments[0]),
        _ => reason.Inputs[0] == Inputs.Headcount[0] ? null : Without(reason.Inputs[0], ""),
    };

    private OtherList OfNeed(int need)
    {
        var topics = 0ul;
        for (var topic = 0; topic < table.TopicNeeds.Length; topic++)
            if ((inquiry.Topics & (1ul << topic)) != 0 && Array.Exists(table.TopicNeeds[topic], own => own.Need == need))
                topics |= 1ul << topic;
        return WithoutSubject(topics, (inquiry.Sources[need] & NeedSource.Persona) != 0);
    }

    private OtherList WithoutSubject(ulong topics, bool persona)
    {
        foreach (var one in tried)
            if (one.Cause is null && one.Topics == topics && one.Persona == persona)
                return one;
        var query = inquiry.Query;
        var other = reader.AskAbout(inquiry, query with { Topics = Without(query.Topics, topics), Persona = persona ? null : query.Persona });
        // What the same link answers differs in nothing but what rests on the subject.
        var differs = chain[0].Answers(inquiry) && chain[0].Answers(other) ? RestsOn.Subject : RestsOn.Neither;
        return Note(new OtherList(chain, inquiry, other, differs) { Topics = topics, Persona = persona });
    }

    private OtherList Without(string cause, string measure)
    {
        foreach (var one in tried)
            if (one.Cause == cause && one.Measure == measure)
                return one;
        return Note(new OtherList(chain, inquiry, Read(cause, measure), RestsOn.Neither) { Cause = cause, Measure = measure });
    }

    private OtherList Note(OtherList list)
    {
        tried.Add(list);
        return list;
    }

    private string[] Without(IReadOnlyList<string> ids, ulong topics)
    {
        var left = new List<string>(ids.Count);
        for (var i = 0; i < ids.Count; i++)
            if (table.Catalogue.Topics.IndexOf(ids[i]) is >= 0 and var topic && (topics & (1ul << topic)) == 0)
                left.Add(ids[i]);
        return [.. left];
    }

    private Inquiry Read(string cause, string measure)
    {
        var query = inquiry.Query;
        return cause switch
        {
            ReasonCodes.PeersCommon => inquiry with { Prevalence = PrevalenceTable.Empty },
            ReasonCodes.HistoryAlike => reader.Read(WithoutMeasure(query, measure), inquiry.Prevalence),
            _ when cause == Inputs.MobileShare[0] => reader.Read(query with { MobileShare = null }, inquiry.Prevalence),
            _ when cause == Inputs.Sector[0] => reader.Read(query with { Sector = null }, inquiry.Prevalence),
            _ when cause == Inputs.Region[0] => reader.Read(query with { Region = null }, inquiry.Prevalence),
            _ when cause == Inputs.ShiftShare[0] => reader.Read(query with { ShiftShare = 0 }, inquiry.Prevalence),
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Nothing says how to leave that out."),
        };
    }

    private static RecommendationQuery WithoutMeasure(RecommendationQuery query, string measure) => query with
    {
        Signals = [.. query.Signals.Where(signal => signal.Practice != measure)],
        Taken = [.. query.Taken.Where(practice => practice != measure)],
        Running = [.. query.Running.Where(practice => practice != measure)],
    };
}
