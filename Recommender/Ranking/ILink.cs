using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// One source of suggestions in the chain. A learned model joins as one more of these; eligibility, variety and what
/// would change a suggestion are the same for all. Immutable and safe to share between threads.
/// </summary>
internal interface ILink
{
    /// <summary>Stable name; every item says which link proposed it.</summary>
    string Name { get; }

    /// <summary>Whether it knows enough about this firm to say anything at all.</summary>
    bool Answers(Inquiry inquiry);

    /// <summary>Whether it has something to say about this practice.</summary>
    bool Proposes(Inquiry inquiry, int practice);

    /// <summary>Scores from 0 to 1 for the given practices; only those it proposes are read.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="scores">One per practice, in the same order.</param>
    void Score(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores);

    /// <summary>Takes scores over to an inquiry that differs in nothing but one part: less work than scoring anew.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="other">The other inquiry.</param>
    /// <param name="differs">The one part in which it differs.</param>
    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="scores">One per practice, for the inquiry; changed to those for the other one.</param>
    void Change(Inquiry inquiry, Inquiry other, RestsOn differs, ReadOnlySpan<int> practices, Span<double> scores);

    /// <summary>What made up the score: summed up in this order, exactly the score.</summary>
    Contribution[] Contributions(Inquiry inquiry, int practice);

    /// <summary>Collects the reasons for one practice.</summary>
    void Explain(Inquiry inquiry, int practice, ReasonCollector reasons);
}
