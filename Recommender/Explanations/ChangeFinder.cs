using System.Globalization;
using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Eligibility;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Finds what would change a suggestion: the nearest border of a rule first, then the answer it hangs on. What it says
/// about a score has been computed, not guessed.
/// </summary>
internal sealed class ChangeFinder(PracticeTable table, EligibilityRules eligibility, RecommenderChain chain, LegalFacts legal)
{
    /// <summary>A border counts as near when the head count is at most this factor away from it.</summary>
    private const int Near = 2;

    /// <summary>From this share of shift work on the border of 70 % is worth mentioning first.</summary>
    private const double NearShifts = 0.3;

    /// <summary>A smaller change of the score is not worth a sentence.</summary>
    private const double WorthSaying = 0.01;

    /// <summary>A substitute has to take away more than that to be called one.</summary>
    private const double MuchOfIt = 0.025;

    private static readonly int[] LowerBounds = [1, 10, 50, 250];

    private static readonly Reason Started = new(ReasonCodes.WouldEndWhenStarted, Inputs.Measures, []);
    private static readonly Reason TooManyShifts = new(ReasonCodes.WouldEndWithShift, Inputs.ShiftShare, (string[])["70"]);

    private readonly Substitutes substitutes = new(table);

    public Reason Find(Inquiry inquiry, Variants variants, int practice, double score, ILink link)
    {
        var shiftBound = table.ShiftFit[practice] == 0;
        return NearClaim(inquiry, practice)
            ?? (shiftBound && inquiry.ShiftShare >= NearShifts ? TooManyShifts : null)
            ?? SizeBorder(inquiry, practice, Near)
            ?? Substitute(inquiry, variants, practice, score, link)
            ?? LostTopic(inquiry, variants, practice, score)
            ?? LostPersona(inquiry, variants, practice, score)
            ?? (shiftBound ? TooManyShifts : null)
            ?? SizeBorder(inquiry, practice, int.MaxValue)
            ?? GainedTopic(inquiry, variants, practice, score)
            ?? Started;
    }

    private Reason? NearClaim(Inquiry inquiry, int practice)
    {
        if (table.Rules[practice].Length == 0 || legal.NextClaim(practice, inquiry) is not { MinEmployeesExclusive: { } border } rule)
            return null;
        return border + 1 <= (long)Near * inquiry.Headcount
            ? new(ReasonCodes.WouldBeClaim, Inputs.Headcount, (string[])[Text(border + 1), rule.Id])
            : null;
    }

    private Reason? SizeBorder(Inquiry inquiry, int practice, int factor)
    {
        for (var size = inquiry.Size + 1; size < LowerBounds.Length; size++)
            if (table.SizeFit[size][practice] == 0)
                return LowerBounds[size] <= (long)factor * inquiry.Headcount ? On(ReasonCodes.WouldEndAbove, LowerBounds[size]) : null;
        for (var size = inquiry.Size - 1; size >= 0; size--)
            if (table.SizeFit[size][practice] == 0)
                return inquiry.Headcount <= (long)factor * LowerBounds[size + 1] ? On(ReasonCodes.WouldEndBelow, LowerBounds[size + 1]) : null;
        return null;

        static Reason On(string code, int border) => new(code, Inputs.Headcount, (string[])[Text(border)]);
    }

    /// <summary>
    /// Another practice for the situation in question that the firm could start and that would leave less for this one
    /// to do. Overlapping needs alone are not enough: paid days for carers replace nothing around a birth.
    /// </summary>
    private Reason? Substitute(Inquiry inquiry, Variants variants, int practice, double score, ILink link)
    {
        if (!inquiry.HasSubject)
            return null;
        foreach (var other in substitutes.Of(practice))
        {
            if ((table.Topics[practice] & table.Topics[other] & inquiry.Subjects) == 0 || !IsSensible(inquiry, other))
                continue;
            var left = score;
            link.Change(inquiry, variants.Beside(table.Needs[other]), RestsOn.Covered, [practice], new Span<double>(ref left));
            if (score - left > MuchOfIt)
                return new(ReasonCodes.WouldFallBeside, Inputs.Measures, substitutes.Arguments[other]);
        }

        return null;
    }

    private bool IsSensible(Inquiry inquiry, int practice) =>
        eligibility.Allow(inquiry, practice) && (table.ShiftWork[practice] != ShiftWork.Needed || inquiry.ShiftShare >= NearShifts);

    private Reason? LostTopic(Inquiry inquiry, Variants variants, int practice, double score)
    {
        var topics = TopicsItHangsOn(inquiry, practice);
        if (topics == 0)
            return null;
        var arguments = table.TopicArguments[BitOperations.TrailingZeroCount(topics)];
        return score - chain.ScoreOf(variants.Toggle(arguments[0]), practice) > WorthSaying
            ? new(ReasonCodes.WouldFallWithoutTopic, Inputs.Topics, arguments)
            : null;
    }

    /// <summary>What is for everyone hangs on whichever topic was asked; what is for others hangs on none.</summary>
    private ulong TopicsItHangsOn(Inquiry inquiry, int practice)
    {
        var matching = table.Topics[practice] & inquiry.Topics;
        return matching != 0 || (table.Topics[practice] & table.Everyone) == 0 ? matching : inquiry.Topics;
    }

    private Reason? LostPersona(Inquiry inquiry, Variants variants, int practice, double score) =>
        inquiry.Persona.All != 0 && score - chain.ScoreOf(variants.WithoutPersona, practice) > WorthSaying
            ? new(ReasonCodes.WouldFallWithoutPersona, Inputs.Persona, (string[])[inquiry.Query.Persona!])
            : null;

    private Reason? GainedTopic(Inquiry inquiry, Variants variants, int practice, double score)
    {
        // Everyone is not a topic that a firm is missing.
        var topics = table.Topics[practice] & ~inquiry.Topics & ~table.Everyone;
        if (topics == 0)
            return null;
        var arguments = table.TopicArguments[BitOperations.TrailingZeroCount(topics)];
        return chain.ScoreOf(variants.Toggle(arguments[0]), practice) - score > WorthSaying
            ? new(ReasonCodes.WouldRiseWithTopic, Inputs.Topics, arguments)
            : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
