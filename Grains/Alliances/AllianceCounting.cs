using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>What an alliance has to show on a day.</summary>
internal static class AllianceCounting
{
    public static AllianceCounts On(AllianceState alliance, DateOnly today)
    {
        var trainings = Of(alliance, AllianceMeasureKind.GuideTraining).ToList();
        var breakfasts = Of(alliance, AllianceMeasureKind.Breakfast).ToList();
        return new AllianceCounts
        {
            On = today,
            Members = alliance.Memberships.Count(membership => Covers(membership.Since, membership.Until, today)),
            OffersRunning = alliance.Offers.Count(offer => offer.Current.State == OfferState.Running),
            TrainingsHeld = trainings.Count(training => training.On <= today),
            TrainingsAhead = trainings.Count(training => training.On > today),
            GuidesTrained = trainings.Sum(training => training.Figure ?? 0),
            BreakfastsHeld = breakfasts.Count(breakfast => breakfast.On <= today),
            BreakfastsAhead = breakfasts.Count(breakfast => breakfast.On > today),
            Checklists = Standing(alliance, AllianceMeasureKind.Checklist, today).DistinctBy(each => (each.Topic, each.Language)).Count(),
            CharterSignatures = Standing(alliance, AllianceMeasureKind.CharterSignature, today).DistinctBy(each => (each.Company, each.Charter)).Count(),
            ProjectsRunning = Of(alliance, AllianceMeasureKind.Project).Count(project => Covers(project.On, project.Until, today)),
        };
    }

    private static IEnumerable<StoredAllianceMeasure> Of(AllianceState alliance, AllianceMeasureKind kind) =>
        alliance.Measures.Where(measure => measure.Kind == kind);

    /// <summary>What has been withdrawn counts no more from that very day on.</summary>
    private static IEnumerable<StoredAllianceMeasure> Standing(AllianceState alliance, AllianceMeasureKind kind, DateOnly today) =>
        Of(alliance, kind).Where(measure => measure.On <= today && !(measure.Until <= today));

    private static bool Covers(DateOnly from, DateOnly? until, DateOnly day) => from <= day && !(until < day);
}
