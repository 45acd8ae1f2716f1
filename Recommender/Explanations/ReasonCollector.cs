using System.Globalization;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Collects the reasons of one item with what each did to the score, and picks those worth saying. Lives for one request
/// and is used for one item after the other.
/// </summary>
internal sealed class ReasonCollector(Inquiry inquiry)
{
    private const int MostFor = 5;
    private const int MostAgainst = 2;

    /// <summary>Every item says at least this many, be they ever so weak.</summary>
    private const int Fewest = 2;

    /// <summary>Less of the score than this is not worth a sentence.</summary>
    private const double WorthSaying = 0.008;

    /// <summary>Kept in the order of speaking: what speaks for the item first, then what speaks against, each by weight.</summary>
    private (double Effect, Reason Reason, bool Spoken)[] collected = new (double, Reason, bool)[24];
    private int count;

    private string[]? headcount;
    private string[]? shiftShare;
    private string[]? mobileShare;

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

    public Reason OnHeadcount(string code) => new(code, Inputs.Headcount,
        headcount ??= [inquiry.Headcount.ToString(CultureInfo.InvariantCulture)]);

    public Reason OnShiftShare(string code) => new(code, Inputs.ShiftShare, shiftShare ??= [Percent(inquiry.ShiftShare)]);

    public Reason OnMobileShare(string code) => new(code, Inputs.MobileShare, mobileShare ??= [Percent(inquiry.MobileShare ?? 0)]);

    /// <summary>The reasons worth saying, in the order of speaking; empties the collection.</summary>
    public Reason[] Take()
    {
        var spoken = SpeakWeighty();
        while (spoken < Math.Min(Fewest, count))
            spoken += SpeakWeightiestSilent();

        var reasons = new Reason[spoken];
        var next = 0;
        for (var i = 0; i < count; i++)
            if (collected[i].Spoken)
                reasons[next++] = collected[i].Reason;
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

    private int SpeakWeightiestSilent()
    {
        var best = -1;
        for (var i = 0; i < count; i++)
            if (!collected[i].Spoken && (best < 0 || Math.Abs(collected[i].Effect) > Math.Abs(collected[best].Effect)))
                best = i;
        collected[best].Spoken = true;
        return 1;
    }

    private static bool Before(double effect, double other) =>
        (effect > 0) == (other > 0) ? Math.Abs(effect) > Math.Abs(other) : effect > 0;

    private static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);
}
