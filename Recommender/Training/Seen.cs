using Matchmaking.Recommender.Signals;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// What a company most likely saw in some days, so that training does not take what a list brought about for what the
/// company is like. Knows nothing of what came later.
/// </summary>
internal sealed class Seen
{
    /// <summary>No take-up counts more than so many, however far down it stood.</summary>
    private const double MostForTakeUp = 3;

    /// <summary>The "no" of somebody who surely read it: twice what is unknown, and still less than a dismissal.</summary>
    private const double PassedWeight = 0.6;

    private readonly Dictionary<string, (double Attention, bool TimeIsOver)> shown;

    /// <param name="company">Whom.</param>
    /// <param name="after">The day before the first.</param>
    /// <param name="until">The last day.</param>
    public Seen(TrainingCompany company, DateOnly after, DateOnly until) => shown = company.Shown
        .Where(one => one.Day > after && one.Day <= until)
        .GroupBy(one => one.Practice, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => (Attention.At(group.Min(one => one.Position)), group.Min(one => one.Day).AddDays(SignalJoin.StandardWindow) < until),
            StringComparer.Ordinal);

    /// <summary>
    /// How much a take-up counts: 1 for what was not shown, more the further down it stood. Inverse propensities after
    /// Joachims, Swaminathan and Schnabel (2017), cut.
    /// </summary>
    public float OfTakeUp(string practice) => shown.TryGetValue(practice, out var one) ? (float)Math.Min(MostForTakeUp, 1 / one.Attention) : 1;

    /// <summary>How sure the "not" is of what was shown and not taken up in time; 0 for anything else.</summary>
    public float OfPassed(string practice) => shown.TryGetValue(practice, out var one) && one.TimeIsOver ? (float)(PassedWeight * one.Attention) : 0;
}
