using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Training;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Recommendations;

/// <summary>What a firm does and does not want, as the recommender needs to know it.</summary>
/// <param name="Taken">Planned or running: never suggested. Ideas and paused practices may be.</param>
/// <param name="Running">Introduced or lived: they cover needs.</param>
/// <param name="Dismissals">Said not to fit, or known to be stopped less than twelve months ago.</param>
/// <param name="Signals">What was taken up, and how surely it fits.</param>
internal readonly record struct FirmPractices(List<string> Taken, List<string> Running, List<Dismissal> Dismissals, List<Signal> Signals)
{
    public static FirmPractices Of(RecommendForFirm request)
    {
        var practices = new FirmPractices([], [], [], []);
        foreach (var measure in request.Measures)
            // Nobody said when it was stopped, so it may be suggested again.
            practices.Add(measure.Practice, measure.State, stoppedLately: false);
        foreach (var dismissal in request.Dismissals)
            practices.Dismissals.Add(new Dismissal(dismissal.Practice, CauseOf(dismissal.Reason)));
        return practices;
    }

    public static FirmPractices Of(CompanyState company, DateTimeOffset now)
    {
        var practices = new FirmPractices([], [], [], []);
        foreach (var measure in company.Measures)
            practices.Add(measure.Practice, measure.Current.State, Companies.Dismissals.InForce(measure.Current.At, now));
        foreach (var dismissal in Companies.Dismissals.InForce(company, now))
            practices.Dismissals.Add(new Dismissal(dismissal.Practice, CauseOf(dismissal.Reason)));
        return practices;
    }

    private void Add(string practice, MeasureState state, bool stoppedLately)
    {
        if (state is MeasureState.Planned || state.Runs())
            Taken.Add(practice);
        if (state.Runs())
            Running.Add(practice);
        if (TrainingMapping.StrengthOf(state) is > 0 and var strength)
            Signals.Add(new Signal(practice, strength));
        // A firm that stopped something knows why; nothing similar is held against it.
        if (state is MeasureState.Stopped && stoppedLately)
            Dismissals.Add(new Dismissal(practice, DismissalCause.Other));
    }

    internal static DismissalCause CauseOf(DismissalReason reason) => reason switch
    {
        DismissalReason.Cost => DismissalCause.Cost,
        DismissalReason.NoShift => DismissalCause.NoShift,
        DismissalReason.TooSmall => DismissalCause.TooSmall,
        DismissalReason.NotNow => DismissalCause.NotNow,
        _ => DismissalCause.Other,
    };
}
