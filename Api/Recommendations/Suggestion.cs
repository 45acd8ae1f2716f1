using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>One suggestion as a page shows it.</summary>
public sealed record Suggestion
{
    /// <summary>Place in the list, from 1.</summary>
    public required int Number { get; init; }

    public required Practice Practice { get; init; }

    /// <summary>What speaks for it, the weightiest first.</summary>
    public required IReadOnlyList<SuggestionReason> Reasons { get; init; }

    /// <summary>What to bear in mind, the weightiest first.</summary>
    public required IReadOnlyList<SuggestionReason> Against { get; init; }

    /// <summary>What says that it is there to be tried out, or null.</summary>
    public string? ToTry { get; init; }

    public required string WouldChange { get; init; }

    /// <summary>The rule that gives employees a right at this head count, or null; of several the one with the highest threshold.</summary>
    public required LegalRule? Claim { get; init; }

    /// <summary>Other rules worth knowing, further rights first.</summary>
    public required IReadOnlyList<LegalRule> Notes { get; init; }

    /// <summary>The head count that decides about quotas.</summary>
    public required int Headcount { get; init; }

    /// <summary>The list in words.</summary>
    /// <param name="list">As the recommender answered.</param>
    /// <param name="catalogue">Where the ids lead.</param>
    /// <param name="say">The sentence of a reason in the reader's language.</param>
    public static IReadOnlyList<Suggestion> From(
        RecommendationList list, PracticeCatalogue catalogue, Func<ReasonView, string> say)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(say);
        return [.. list.Items.Select((item, position) => From(item, position + 1, list.Headcount, catalogue, say))];
    }

    private static Suggestion From(
        RecommendedPractice item, int number, int headcount, PracticeCatalogue catalogue, Func<ReasonView, string> say)
    {
        var claims = item.LegalClaims.Select(id => catalogue.LegalRules[id]).ToList();
        var toTry = item.Reasons.FirstOrDefault(reason => reason.Code == Explore);
        return new Suggestion
        {
            Number = number,
            Practice = catalogue.Practices[item.Practice],
            Reasons = [.. Telling([.. item.Reasons.SkipLast(item.ReasonsAgainst).Where(reason => reason != toTry)]).Select(Worded)],
            Against = [.. item.Reasons.TakeLast(item.ReasonsAgainst).Take(ReasonsAgainstShown).Select(Worded)],
            ToTry = toTry is null ? null : say(toTry),
            WouldChange = say(item.WouldChange),
            Claim = claims.FirstOrDefault(),
            Notes = [.. claims.Skip(1), .. item.LegalNotes.Select(id => catalogue.LegalRules[id])],
            Headcount = headcount,
        };

        SuggestionReason Worded(ReasonView reason) => new(say(reason), reason.Inputs, AnsweredBand.Of(reason));
    }

    /// <summary>Three reasons convince; a list of ten does not.</summary>
    private const int ReasonsShown = 3;
    private const int ReasonsAgainstShown = 2;

    /// <summary>
    /// One reason per answer that it rests on, the weightiest first, then the rest. Of those that rest on the same answer
    /// the need comes first: it tells one suggestion from the next, the topic is the same for all.
    /// </summary>
    private static IEnumerable<ReasonView> Telling(IReadOnlyList<ReasonView> reasons)
    {
        var telling = reasons
            .GroupBy(reason => string.Join(' ', reason.Inputs))
            .Select(group => group.FirstOrDefault(reason => reason.Code == NeedMet) ?? group.First())
            .ToList();
        return telling.Concat(reasons.Except(telling)).Take(ReasonsShown);
    }

    private const string NeedMet = "need.met";
    private const string Explore = "explore.try";
}

/// <param name="Text">One sentence.</param>
/// <param name="Inputs">Names of the answers it rests on.</param>
/// <param name="Band">The answer itself, where the reason rests on a share that was answered with a band.</param>
public sealed record SuggestionReason(string Text, IReadOnlyList<string> Inputs, ShiftBand? Band);
