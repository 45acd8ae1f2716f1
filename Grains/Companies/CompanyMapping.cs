using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>The one place where stored records and the records that callers see meet. Times are stored in UTC.</summary>
public static class CompanyMapping
{
    /// <summary>The company as callers see it.</summary>
    /// <exception cref="InvalidOperationException">The company has no profile yet: it cannot be seen.</exception>
    public static CompanyView ToView(string id, CompanyState company, DateTimeOffset now, PracticeCatalogue catalogue) => new()
    {
        Id = id,
        Profile = ToView(company.Profile ?? throw new InvalidOperationException($"Company {id} has no profile.")),
        Measures = [.. company.Measures.OrderBy(measure => PlaceOf(measure.Practice, catalogue)).Select(ToView)],
        Dismissals = [.. Dismissals.InForce(company, now).Select(ToView).OrderByDescending(dismissal => dismissal.At)],
        Consents = [.. company.Consents.Select(ToView)],
        Version = company.Version,
    };

    public static StoredProfile ToStored(CompanyProfile profile) => new()
    {
        Name = profile.Name,
        Headcount = profile.Headcount,
        Sector = profile.Sector,
        SectorScheme = profile.SectorScheme,
        ShiftShare = profile.ShiftShare,
        MobileShare = profile.MobileShare,
        District = profile.District,
        PostalCode = profile.PostalCode,
        Languages = profile.Languages,
        Topics = profile.Topics,
        WillingToHost = profile.WillingToHost,
        Example = profile.Example,
    };

    public static StoredMeasureEntry ToStored(MeasureEntry entry) => new()
    {
        State = entry.State,
        At = entry.At.ToUniversalTime(),
        TakeUp = MeasureTransitions.HasTakeUp(entry.State) ? entry.TakeUp : null,
        Reason = Text.OrNull(entry.Reason),
        Details = entry.Details is null ? null : ToStored(entry.Details),
    };

    /// <summary>The details, or null when they say nothing: that takes back what was recorded before.</summary>
    public static StoredMeasureDetails? ToStored(MeasureDetails details)
    {
        var stored = new StoredMeasureDetails
        {
            Trained = details.Trained,
            InTraining = details.InTraining,
            HoursReserved = details.HoursReserved,
            Hosted = details.Hosted,
            Attended = details.Attended,
            InUse = details.InUse.Count == 0
                ? null
                : [.. details.InUse.Distinct().Select(use => new StoredChecklistUse { Topic = use.Topic, Language = use.Language })],
        };
        return stored == new StoredMeasureDetails() ? null : stored;
    }

    public static StoredDismissal ToStored(DismissalView dismissal) => new()
    {
        Practice = dismissal.Practice,
        Reason = dismissal.Reason,
        At = dismissal.At.ToUniversalTime(),
    };

    public static StoredConsent ToStored(ConsentEntry consent) => new()
    {
        Purpose = consent.Purpose,
        Given = consent.Given,
        At = consent.At.ToUniversalTime(),
    };

    private static CompanyProfile ToView(StoredProfile profile) => new()
    {
        Name = profile.Name,
        Headcount = profile.Headcount,
        Sector = profile.Sector,
        SectorScheme = profile.SectorScheme,
        ShiftShare = profile.ShiftShare,
        MobileShare = profile.MobileShare,
        District = profile.District,
        PostalCode = profile.PostalCode,
        Languages = profile.Languages,
        Topics = profile.Topics,
        WillingToHost = profile.WillingToHost,
        Example = profile.Example,
    };

    private static MeasureView ToView(StoredMeasure measure) => new()
    {
        Practice = measure.Practice,
        History = [.. measure.History.Select(ToView)],
    };

    private static MeasureEntry ToView(StoredMeasureEntry entry) => new()
    {
        State = entry.State,
        At = entry.At,
        TakeUp = entry.TakeUp,
        Reason = entry.Reason,
        Details = entry.Details is null ? null : ToView(entry.Details),
    };

    private static MeasureDetails ToView(StoredMeasureDetails details) => new()
    {
        Trained = details.Trained,
        InTraining = details.InTraining,
        HoursReserved = details.HoursReserved,
        Hosted = details.Hosted,
        Attended = details.Attended,
        InUse = details.InUse is null ? [] : [.. details.InUse.Select(use => new ChecklistUse(use.Topic, use.Language))],
    };

    private static DismissalView ToView(StoredDismissal dismissal) => new()
    {
        Practice = dismissal.Practice,
        Reason = dismissal.Reason,
        At = dismissal.At,
    };

    private static ConsentEntry ToView(StoredConsent consent) => new()
    {
        Purpose = consent.Purpose,
        Given = consent.Given,
        At = consent.At,
    };

    /// <summary>Practices that have left the catalogue come last.</summary>
    private static int PlaceOf(string practice, PracticeCatalogue catalogue) =>
        catalogue.Practices.IndexOf(practice) is >= 0 and var place ? place : int.MaxValue;
}
