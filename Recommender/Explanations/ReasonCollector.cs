using System.Globalization;
using System.Numerics;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Collects the reasons of one item with what each did to the score, and picks those worth saying. Lives for one request
/// and is used for one item after the other.
/// </summary>
internal sealed class ReasonCollector
{
    private const int MostFor = 5;
    private const int MostAgainst = 2;

    /// <summary>Every item says at least this many things of different kinds, be they ever so weak.</summary>
    private const int FewestKinds = 2;

    /// <summary>Less of the score than this is not worth a sentence.</summary>
    private const double WorthSaying = 0.008;

    /// <summary>Kept in the order of speaking: what speaks for the item first, then what speaks against, each by weight.</summary>
    private (double Effect, Reason Reason, bool Spoken)[] collected = new (double, Reason, bool)[24];
    private int count;

    private readonly Inquiry inquiry;
    private readonly int[] timesNamed;

    /// <summary>Reasons on figures of the firm: a handful, and nearly the same for every item.</summary>
    private readonly List<Reason> onFigures = new(12);
    private string[]? headcount;
    private string[]? shiftShare;
    private string[]? mobileShare;

    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="table">The practices; tells which needs the topics say already.</param>
    public ReasonCollector(Inquiry inquiry, PracticeTable table)
    {
        this.inquiry = inquiry;
        timesNamed = new int[inquiry.Weights.Length];
        for (var topics = inquiry.Subjects; topics != 0; topics &= topics - 1)
            if (table.TopicNeeds[BitOperations.TrailingZeroCount(topics)] is [var own, ..])
                timesNamed[own.Need] = 1;
    }

    /// <summary>
    /// How often a need was named for the items before this one. The first need of a topic counts as named once: beside
    /// "caring for relatives" the words "organising care for relatives" tell little.
    /// </summary>
    public int TimesNamed(int need) => timesNamed[need];

    /// <summary>Adds a reason that names a need.</summary>
    public void AddNeed(int need, double effect, Reason reason)
    {
        timesNamed[need]++;
        Add(effect, reason);
    }

    /// <param name="effect">What it added to the score, negative when it speaks against.</param>
    /// <param name="reason">The reason.</param>
    public void Add(double effect, Reason reason)
    {
        if (count == collected.Length)
            Array.Resize(ref collected, 2 * count);
        var place = count++;
        for (; place > 0 && Before(effect, collected[place - 1].Effect); place--)
            collected[place] = collected[place - 1];
        collected[place] = (effect, reason, false);
    }

    /// <summary>Adds to a reason that was given before, so that no sentence stands there twice.</summary>
    public void Merge(double effect, Reason reason)
    {
        for (var i = 0; i < count; i++)
            if (collected[i].Reason.Code == reason.Code && collected[i].Reason.Arguments.SequenceEqual(reason.Arguments))
            {
                effect += collected[i].Effect;
                collected.AsSpan((i + 1)..count--).CopyTo(collected.AsSpan(i));
                break;
            }

        Add(effect, reason);
    }

    public Reason OnHeadcount(string code) => OnFigure(code, Inputs.Headcount)
        ?? Remember(new(code, Inputs.Headcount, headcount ??= [inquiry.Headcount.ToString(CultureInfo.InvariantCulture)]));

    public Reason OnShiftShare(string code) => OnFigure(code, Inputs.ShiftShare)
        ?? Remember(new(code, Inputs.ShiftShare, shiftShare ??= [Percent(inquiry.ShiftShare)]));

    public Reason OnMobileShare(string code) => OnFigure(code, Inputs.MobileShare)
        ?? Remember(new(code, Inputs.MobileShare, mobileShare ??= [Percent(inquiry.MobileShare ?? 0)]));

    private Reason? OnFigure(string code, string[] inputs)
    {
        // Codes are constants, so comparing the references finds them.
        foreach (var reason in onFigures)
            if (ReferenceEquals(reason.Code, code) && ReferenceEquals(reason.Inputs, inputs))
                return reason;
        return null;
    }

    private Reason Remember(Reason reason)
    {
        onFigures.Add(reason);
        return reason;
    }

    /// <summary>The reasons worth saying, in the order of speaking; empties the collection.</summary>
    /// <param name="against">How many of the last of them speak against the item.</param>
    public Reason[] Take(out int against)
    {
        against = 0;
        var spoken = SpeakWeighty();
        while (KindsSpoken() < FewestKinds && SpeakWeightiestOfNewKind())
            spoken++;

        var reasons = new Reason[spoken];
        var next = 0;
        for (var i = 0; i < count; i++)
            if (collected[i].Spoken)
            {
                reasons[next++] = collected[i].Reason;
                against += collected[i].Effect > 0 ? 0 : 1;
            }

        count = 0;
        return reasons;
    }

    private int SpeakWeighty()
    {
        int spokenFor = 0, spokenAgainst = 0;
        for (var i = 0; i < count; i++)
        {
            var effect = collected[i].Effect;
            if (Math.Abs(effect) < WorthSaying || (effect > 0 ? spokenFor >= MostFor : spokenAgainst >= MostAgainst))
                continue;
            collected[i].Spoken = true;
            _ = effect > 0 ? spokenFor++ : spokenAgainst++;
        }

        return spokenFor + spokenAgainst;
    }

    private int KindsSpoken()
    {
        var kinds = 0;
        for (var i = 0; i < count; i++)
            kinds += collected[i].Spoken && !IsSpokenBefore(i, collected[i].Reason.Code) ? 1 : 0;
        return kinds;
    }

    /// <summary>False when nothing of another kind is left to say.</summary>
    private bool SpeakWeightiestOfNewKind()
    {
        var best = -1;
        for (var i = 0; i < count; i++)
            if (!IsSpokenBefore(count, collected[i].Reason.Code) && (best < 0 || Math.Abs(collected[i].Effect) > Math.Abs(collected[best].Effect)))
                best = i;
        if (best >= 0)
            collected[best].Spoken = true;
        return best >= 0;
    }

    private bool IsSpokenBefore(int end, string code)
    {
        for (var i = 0; i < end; i++)
            if (collected[i].Spoken && collected[i].Reason.Code == code)
                return true;
        return false;
    }

    private static bool Before(double effect, double other) =>
        (effect > 0) == (other > 0) ? Math.Abs(effect) > Math.Abs(other) : effect > 0;

    private static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);
}
